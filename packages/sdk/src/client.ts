import {
  type AsOf,
  type ChangeFilter,
  type ChangeLineFragment,
  ChangesDocument,
  LatestChangeDocument,
  ListActorsDocument,
  ListChangesDocument,
  ListContradictionsDocument,
  ListEventsDocument,
  ListInstrumentsDocument,
  ListIssuesDocument,
  ListParticipationsDocument,
  ListPositionsDocument,
  ListProgrammesDocument,
  ListShiftsDocument,
  ListSourcesDocument,
  ListStatementsDocument,
  ListTransitionsDocument,
} from "./_generated/operations.js";
import type { DocumentOf } from "./document.js";
import { DemarcheError, type Problem } from "./error.js";
import { List, type ListOptions, type Page } from "./list.js";
import { ask, type Connection, type RetryOptions } from "./request.js";
import { subscribe } from "./stream.js";

/** How a client reaches the service. */
export interface ClientOptions {
  /** The GraphQL endpoint, such as `http://127.0.0.1:4000/graphql`, or `/graphql` on a page of the service. */
  readonly url: string;
  /** What sends the requests; the platform's `fetch` unless told. */
  readonly fetch?: typeof globalThis.fetch;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The as-of dates of every query. One whose document takes no `$asOf` would answer as of today, and is refused with a
   * TypeError; `asOf: null` on the call says that today is meant. Mutations, subscriptions and the log of changes tell
   * of what is recorded as it is recorded: no dates apply to them, and none are asked for.
   */
  readonly asOf?: AsOf;
  /** How often a query is tried again; `false` never does. */
  readonly retry?: RetryOptions | false;
  /** The milliseconds that one attempt may take; 30,000 unless told. */
  readonly timeout?: number;
}

/** What every call takes. */
export interface CallOptions {
  /** Aborting it ends the call, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * As-of dates, for documents that take `$asOf`. They are laid over the client's clock by clock; null means today, which
 * is all that other documents can answer.
 */
export type AsOfOption<Variables> = {
  readonly asOf?:
    | ("asOf" extends keyof Variables ? (string extends keyof Variables ? never : AsOf) : never)
    | null;
};

/** Options of a query. */
export type QueryOptions<Variables> = CallOptions & AsOfOption<Variables>;

/** Variables may be left out where none is needed. What they are is told by the document alone. */
export type Arguments<Variables, Options> =
  Record<never, never> extends Variables
    ? [variables?: NoInfer<Variables>, options?: NoInfer<Options>]
    : [variables: NoInfer<Variables>, options?: NoInfer<Options>];

/** An order, for lists that have one. */
export type OrderOption<Variables> = "orderBy" extends keyof Variables
  ? { readonly orderBy?: Variables["orderBy"] }
  : unknown;

/** One of the service's lists. */
export interface Listing<Node, Variables extends { readonly filter?: unknown }> {
  /**
   * Nothing is asked before the list is read.
   * @param filter the conditions, as the field's `filter` has them
   */
  list(
    filter?: Variables["filter"],
    options?: ListOptions & AsOfOption<Variables> & OrderOption<Variables>,
  ): List<Node>;
}

/** The list of a ready-made document. */
type ListAnswer<Node> = { readonly list: Page<Node> };

/** The changes, as a list and as they come. */
export interface ChangeListing
  extends Listing<ChangeLineFragment, { readonly filter?: ChangeFilter | null | undefined }> {
  /**
   * Tells every change once, from now on or after a cursor, and goes on after a lost connection where it stopped.
   */
  watch(
    filter?: ChangeFilter,
    options?: CallOptions & { readonly after?: string },
  ): AsyncGenerator<ChangeLineFragment, void, undefined>;
}

/** Makes a client. It opens no connection before it is asked something. */
export function createClient(options: ClientOptions): Demarche {
  return new Demarche(options);
}

/** A client of one service. */
export class Demarche {
  readonly #connection: Connection;
  readonly #asOf: AsOf | undefined;

  constructor({ url, fetch, headers = {}, asOf, retry = {}, timeout = 30_000 }: ClientOptions) {
    this.#connection = {
      url,
      // A browser's fetch insists on its window.
      fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
      headers,
      retry: { retries: retry === false ? 0 : 3, delayMs: 250, delayMsMax: 30_000, ...retry },
      timeoutMs: timeout,
    };
    this.#asOf = asOf;
  }

  readonly actors = this.#listing(ListActorsDocument);
  readonly issues = this.#listing(ListIssuesDocument);
  readonly positions = this.#listing(ListPositionsDocument);
  readonly shifts = this.#listing(ListShiftsDocument);
  readonly statements = this.#listing(ListStatementsDocument);
  readonly sources = this.#listing(ListSourcesDocument);
  readonly programmes = this.#listing(ListProgrammesDocument);
  readonly participations = this.#listing(ListParticipationsDocument);
  readonly transitions = this.#listing(ListTransitionsDocument);
  readonly instruments = this.#listing(ListInstrumentsDocument);
  readonly events = this.#listing(ListEventsDocument);
  readonly contradictions = this.#listing(ListContradictionsDocument);
  readonly changes: ChangeListing = {
    list: (filter, options) => this.#listing(ListChangesDocument).list(filter, { ...options, asOf: null }),
    watch: (filter, options) => this.#watch(filter, options),
  };

  /**
   * Answers a query.
   * @throws TypeError when as-of dates are given, here or for the client, and the document takes no `$asOf`
   * @throws DemarcheError when the answer has errors, or none came; what was answered all the same is its `data`
   */
  async query<Result, Variables>(
    document: DocumentOf<Result, Variables>,
    ...[variables, options]: Arguments<Variables, QueryOptions<Variables>>
  ): Promise<Result> {
    const operation = this.#operation(document, variables, options);
    // A mutation that came to be handed over here must not run twice.
    const repeatable = !isMutation(operation.query);
    return (await ask(this.#connection, operation, repeatable, options?.signal)) as Result;
  }

  /**
   * Runs a mutation, once.
   * @throws DemarcheError as a query does, and with the code `PROBLEMS` when the input is wrong
   */
  async mutate<Result, Variables>(
    document: DocumentOf<Result, Variables>,
    ...[variables, options]: Arguments<Variables, CallOptions>
  ): Promise<Result> {
    const operation = this.#operation(document, variables, { asOf: null });
    const data = await ask(this.#connection, operation, false, options?.signal);
    const problems = Object.values(data as Record<string, { problems?: readonly Problem[] } | null>).flatMap(
      (payload) => payload?.problems ?? [],
    );
    const [first] = problems;
    if (first) throw new DemarcheError("PROBLEMS", first.message, { data, problems });
    return data as Result;
  }

  /**
   * Gives the answers of a subscription as they come, until it ends or `signal` is aborted. A lost connection is
   * opened again; a document that takes `$after` and asks for `cursor` then goes on where it stopped.
   */
  subscribe<Result, Variables>(
    document: DocumentOf<Result, Variables>,
    ...[variables, options]: Arguments<Variables, CallOptions>
  ): AsyncGenerator<Result, void, undefined> {
    const operation = this.#operation(document, variables, { asOf: null });
    return subscribe(this.#connection, operation, options?.signal) as AsyncGenerator<Result, void, undefined>;
  }

  /**
   * Reads a list of any document that takes `$first` and `$after`, and `$last` and `$before` to be read backward.
   * @param page where in the answer the list is
   */
  paginate<Result, Variables, Node>(
    document: DocumentOf<Result, Variables>,
    variables: Omit<Variables, "first" | "after" | "last" | "before">,
    page: (result: Result) => Page<Node>,
    options?: ListOptions & AsOfOption<Variables>,
  ): List<Node> {
    return new List(async (window) => {
      const operation = this.#operation(document, { ...variables, ...window }, options);
      return page((await ask(this.#connection, operation, true, options?.signal)) as Result);
    }, options);
  }

  #listing<Node, Variables extends { readonly filter?: unknown }>(
    document: DocumentOf<ListAnswer<Node>, Variables>,
  ): Listing<Node, Variables> {
    return {
      list: (filter, options) => {
        const { orderBy } = (options ?? {}) as { orderBy?: unknown };
        return this.paginate(
          document,
          { filter, orderBy } as unknown as Variables,
          ({ list }) => list,
          options,
        );
      },
    };
  }

  async *#watch(
    filter?: ChangeFilter,
    { signal, after }: CallOptions & { readonly after?: string } = {},
  ): AsyncGenerator<ChangeLineFragment, void, undefined> {
    const call = signal ? { signal } : {};
    // Without a place to begin, a connection that is lost before the first change would lose changes with it.
    const from =
      after ??
      (await this.query(LatestChangeDocument, {}, { ...call, asOf: null })).changes.pageInfo.endCursor;
    for await (const { changes } of this.subscribe(ChangesDocument, { filter, after: from }, call))
      yield changes;
  }

  #operation(document: { toString(): string }, variables: unknown, options: unknown = {}) {
    const query = document.toString();
    if (query.startsWith("[object")) {
      throw new TypeError("The document has no text; write it with graphql() of @demarche/sdk/graphql.");
    }
    const own = { ...(variables as Record<string, unknown> | undefined) };
    const { asOf = own.asOf === null ? null : {} } = options as { asOf?: AsOf | null };
    const dates = asOf && { ...this.#asOf, ...(own.asOf as AsOf | undefined), ...asOf };
    if (/\$asOf\b/.test(query)) own.asOf = dates;
    else if (dates && Object.values(dates).some((date) => date != null) && !isMutation(query)) {
      const name = /\bquery\s+(\w+)/.exec(query)?.[1] ?? "The document";
      throw new TypeError(
        `${name} takes no $asOf and would answer as of today; let it take $asOf, or give asOf: null to mean today.`,
      );
    }
    return { query, variables: own };
  }
}

const isMutation = (query: string) => /\bmutation\b/.test(query);
