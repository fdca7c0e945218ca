import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { csvMetadata, exportBundle, exportList, listFiles, listNames, listsOf } from "@demarche/ingest";
import { type DossierFormat, isSlug, type ListFormat, listFormats } from "@demarche/schema";
import type { Bundle, ListName, Store } from "@demarche/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { answering } from "../graphql/read.js";
import { ArgumentProblem, argumentsInWords } from "../list/list.arguments.js";
import type { Lifecycle } from "./lifecycle.js";
import type { HttpLimits } from "./limits.js";
import { Refusal, type RefusalCode } from "./refusal.js";

/** As much of a store as exports need. */
export type ExportingStore = Pick<Store, "list" | "read">;

/** What a request for a list or a bundle asks for. */
interface Download {
  readonly name: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly pieces: (signal: AbortSignal) => AsyncGenerator<string>;
}

const bundleFormats: Readonly<Record<string, { readonly format: DossierFormat; readonly type: string }>> = {
  json: { format: "JSON", type: "application/json; charset=utf-8" },
  jsonld: { format: "JSON_LD", type: "application/ld+json; charset=utf-8" },
  md: { format: "MARKDOWN", type: "text/markdown; charset=utf-8" },
  bib: { format: "BIBTEX", type: "application/x-bibtex; charset=utf-8" },
  "csl.json": { format: "CSL_JSON", type: "application/vnd.citationstyles.csl+json; charset=utf-8" },
};

const subjects = ["issue", "actor", "programme"] as const;

/**
 * Lists and bundles at addresses of their own: `/positions.csv?stance=OPPOSITION`, `/dossier/actor/jp.md`. A list is
 * streamed to its end as fast as its reader takes it. What goes wrong before the first byte is refused; what goes wrong
 * later breaks the connection, so that no part passes for the whole.
 */
export function serveExports(
  server: FastifyInstance,
  store: ExportingStore,
  schema: GraphQLSchema,
  limits: HttpLimits,
  lifecycle: Lifecycle,
): void {
  let open = 0;
  const answer = async (request: FastifyRequest, reply: FastifyReply, download: Download) => {
    reply
      .headers({ "cache-control": "no-store", ...download.headers })
      .header("content-disposition", `attachment; filename="${download.name}"`)
      .type(download.type);
    if (request.method === "HEAD") return reply.send();
    if (lifecycle.stopping) {
      throw new Refusal("STOPPING", "The service is stopping; ask again in a moment.", {
        headers: { "retry-after": "1" },
      });
    }
    if (open >= limits.exportsMax) {
      throw new Refusal("OVERLOADED", `There are ${open} exports, and no more can be begun at present.`, {
        headers: { "retry-after": "10" },
      });
    }
    open += 1;
    const end = lifecycle.begin();
    const caller = new AbortController();
    const leave = () => caller.abort(new Error("The reader is gone, or the service stops."));
    const unlisten = lifecycle.onStop(leave);
    reply.raw.once("close", leave);
    try {
      const pieces = download.pieces(caller.signal);
      const first = await told(() => pieces.next());
      const cut = () => {
        request.log.info("a reader took nothing and was cut");
        reply.raw.destroy();
      };
      const whole = paced(first, pieces, limits.exportStalledMs, cut);
      void reply.send(Readable.from(whole, { highWaterMark: 1 }));
      await finished(reply.raw).catch(() => undefined);
      return reply;
    } finally {
      unlisten();
      leave();
      open -= 1;
      end();
    }
  };
  const serve = (url: string, download: (request: FastifyRequest) => Download | Promise<Download>) => {
    server.route({
      url,
      method: ["GET", "HEAD"],
      exposeHeadRoute: false,
      handler: async (request, reply) => answer(request, reply, await told(async () => download(request))),
    });
    server.options(url, (_request, reply) => reply.code(204).header("allow", allowed).send());
    server.route({
      url,
      method: ["POST", "PUT", "PATCH", "DELETE"],
      handler: () => {
        throw new Refusal("METHOD_NOT_ALLOWED", "Send a GET.", { headers: { allow: allowed } });
      },
    });
  };

  for (const list of listNames) {
    for (const format of listFormats.values) {
      if (listsOf(format).includes(list)) {
        const { ending } = listFiles[format];
        serve(`/${list}.${ending}`, (request) => listDownload(store, schema, list, format, request));
      }
    }
    serve(`/${list}.csv-metadata.json`, () => ({
      name: `${list}.csv-metadata.json`,
      type: "application/csvm+json; charset=utf-8",
      pieces: () => once(csvMetadata(list)),
    }));
  }
  for (const subject of subjects) {
    serve(`/dossier/${subject}/:file`, (request) => bundleDownload(store, schema, subject, request));
  }
}

const allowed = "GET, HEAD, OPTIONS";

function listDownload(
  store: ExportingStore,
  schema: GraphQLSchema,
  list: ListName,
  format: ListFormat,
  request: FastifyRequest,
): Download {
  const args = argumentsInWords(schema, list, searchOf(request));
  const { type, ending } = listFiles[format];
  return {
    name: `${list}.${ending}`,
    type,
    headers: format === "csv" ? { link: `</${list}.csv-metadata.json>; rel="describedby"` } : {},
    pieces: (signal) => exportList(store, { list, format, args, signal }),
  };
}

async function bundleDownload(
  store: ExportingStore,
  schema: GraphQLSchema,
  subject: (typeof subjects)[number],
  request: FastifyRequest,
): Promise<Download> {
  const { file } = request.params as { readonly file: string };
  const [, slug = "", ending = ""] = /^([^.]*)\.(.*)$/u.exec(file) ?? [];
  const known = bundleFormats[ending];
  if (known === undefined || !isSlug(slug)) {
    throw new Refusal(
      "NOT_FOUND",
      `A bundle is at /dossier/${subject}/<slug>.<format>; the formats are ${Object.keys(bundleFormats).join(", ")}.`,
    );
  }
  const args = argumentsInWords(schema, "dossier", searchOf(request), {
    issue: undefined,
    actor: undefined,
    programme: undefined,
    [subject]: slug,
  });
  async function* pieces(signal: AbortSignal) {
    const want = [{ key: "bundle", field: "bundle", args: {}, want: [] }];
    const found = await store.read({ key: "dossier", field: "dossier", args, want }, { signal });
    if (found === null) {
      throw new Refusal("NOT_FOUND", `There is no ${subject} ${slug} on record at the instant asked for.`);
    }
    yield exportBundle(
      (found as { readonly bundle: Bundle }).bundle,
      (known as { format: DossierFormat }).format,
    );
  }
  return { name: file, type: known.type, pieces };
}

const searchOf = (request: FastifyRequest) => new URL(request.url, "http://service").searchParams;

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** The pieces from the first one on; whoever takes none for so long is cut. */
async function* paced(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
  stalledMs: number,
  cut: () => void,
): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await rest.next()) {
      const stalled = setTimeout(cut, stalledMs);
      try {
        yield next.value;
      } finally {
        clearTimeout(stalled);
      }
    }
  } finally {
    await rest.return(undefined);
  }
}

const statuses: Readonly<Record<string, RefusalCode>> = {
  BAD_USER_INPUT: "BAD_REQUEST",
  TIMEOUT: "TIMEOUT",
  OVERLOADED: "OVERLOADED",
  DATABASE_UNAVAILABLE: "OVERLOADED",
};

/** Does what comes before the first byte, and turns what can go wrong there into refusals. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await answering(work);
  } catch (error) {
    if (error instanceof ArgumentProblem) {
      const { argument, message, mend } = error;
      throw new Refusal("BAD_REQUEST", message, { extensions: { path: [argument], mend } });
    }
    const code = error instanceof GraphQLError ? statuses[String(error.extensions["code"])] : undefined;
    if (code === undefined) throw error;
    throw new Refusal(code, (error as GraphQLError).message);
  }
}
