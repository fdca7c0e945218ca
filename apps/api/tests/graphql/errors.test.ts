import { ApolloServer } from "@apollo/server";
import { ReadError, type ReadRequest, StoreError } from "@demarche/store";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../src/graphql/context.js";
import {
  badUserInput,
  databaseUnavailable,
  type ErrorCode,
  errorCodes,
  errorFormatter,
  forbidden,
  type Incident,
  overloaded,
  queryTooLarge,
  stopping,
  timeout,
} from "../../src/graphql/errors.js";
import { buildGraphSide } from "../../src/graphql/side.js";

const reported: Incident[] = [];
const side = buildGraphSide((incident) => reported.push(incident));
const server = new ApolloServer<Context>({
  schema: side.schema,
  formatError: side.formatError,
  plugins: [...side.plugins],
  parseOptions: side.parseOptions,
  includeStacktraceInErrorResponses: true,
  persistedQueries: false,
});

/** Asks the service with a database that answers as told; gives back the first error. */
async function errorOf(
  query: string,
  answer: (request: ReadRequest) => unknown = () => null,
  variables: Record<string, unknown> = {},
): Promise<GraphQLFormattedError | undefined> {
  const store = { read: async (request: ReadRequest) => answer(request), onRecorded: () => () => {} };
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { store } });
  if (body.kind !== "single") throw new Error("The answer comes in parts.");
  return body.singleResult.errors?.[0];
}

const throwing = (error: unknown) => () => {
  throw error;
};
const actor = `{ actor(slug: "nato") { slug } }`;

beforeEach(() => {
  reported.length = 0;
});
afterAll(() => server.stop());

describe("a defect", () => {
  const secret = new Error(`select * from actors -- at /srv/demarche/dist/read.js:7`);

  it("is masked, with an incident that the log knows it by", async () => {
    const error = await errorOf(actor, throwing(secret));
    const [incident] = reported;
    expect(error).toEqual({
      message: `The service has a defect and could not answer; report it with the incident ${incident?.id}.`,
      locations: [{ line: 1, column: 3 }],
      path: ["actor"],
      extensions: { code: "INTERNAL_SERVER_ERROR", incident: incident?.id },
    });
    expect(incident).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      id: expect.stringMatching(/^[0-9a-f]{16}$/u),
      error: secret,
    });
  });

  it("has an incident of its own each time", async () => {
    await errorOf(actor, throwing(secret));
    await errorOf(actor, throwing(secret));
    expect(new Set(reported.map(({ id }) => id)).size).toBe(2);
  });

  it.each<[string, unknown]>([
    [
      "an error of the database, whose code is its own",
      Object.assign(new Error("duplicate key"), { code: "23505" }),
    ],
    ["an error that borrows a name of ours", Object.assign(new Error("select 1"), { code: "TIMEOUT" })],
    [
      "a code of the store that no caller can do anything about",
      new StoreError("BAD_URL", "postgres://u:p@h/d"),
    ],
    [
      "an error that says so itself",
      new GraphQLError("select 1", { extensions: { code: "INTERNAL_SERVER_ERROR" } }),
    ],
    ["a code that is not of the list", new GraphQLError("select 1", { extensions: { code: "EBUSY" } })],
    ["something that is no error", "select 1"],
    ["nothing", undefined],
  ])("is %s", async (_, thrown) => {
    const error = await errorOf(actor, throwing(thrown));
    expect(error?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(error)).not.toMatch(/select|duplicate|postgres|stack/u);
    expect(reported).toHaveLength(1);
  });

  it("is what the read left out, and a null where none may be", async () => {
    expect((await errorOf(actor, () => ({})))?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    const error = await errorOf(actor, () => ({ slug: null }));
    expect(error?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(error?.message).not.toContain("Actor.slug");
  });
});

describe("each code", () => {
  const raised: Record<ErrorCode, () => Promise<GraphQLFormattedError | undefined>> = {
    GRAPHQL_PARSE_FAILED: () => errorOf("{"),
    GRAPHQL_VALIDATION_FAILED: () => errorOf("{ colour }"),
    OPERATION_RESOLUTION_FAILURE: () => errorOf("query A { __typename } query B { __typename }"),
    PERSISTED_QUERY_NOT_SUPPORTED: async () => {
      const persistedQuery = { version: 1, sha256Hash: "0" };
      const { body } = await server.executeOperation({ extensions: { persistedQuery } });
      return body.kind === "single" ? body.singleResult.errors?.[0] : undefined;
    },
    BAD_REQUEST: () => errorOf(""),
    BAD_USER_INPUT: () => errorOf(`{ actors(first: 101) { totalCount } }`),
    FORBIDDEN: () =>
      errorOf(
        'mutation { recordIssue(input: { slug: "a", kind: POLICY, label: "A" }) { problems { code } } }',
      ),
    QUERY_TOO_LARGE: () =>
      errorOf(`{ positions(first: 100) { nodes { basis(first: 100) { totalCount } } } }`),
    TIMEOUT: () => errorOf(actor, throwing(new StoreError("TIMEOUT", "The database in a place took 10 s."))),
    OVERLOADED: () =>
      errorOf(actor, throwing(new StoreError("OVERLOADED", "The database in a place is busy."))),
    DATABASE_UNAVAILABLE: () =>
      errorOf(actor, throwing(new StoreError("DATABASE_UNAVAILABLE", "The database in a place is gone."))),
    STOPPING: () => errorOf(actor, throwing(stopping({ extensions: { cursor: "x" } }))),
    INTERNAL_SERVER_ERROR: () => errorOf(actor, throwing(new Error("x"))),
  };

  it.each(Object.keys(errorCodes) as ErrorCode[])(
    "%s is raised, with nothing of the process in it",
    async (code) => {
      const error = await raised[code]();
      expect(error?.extensions?.code).toBe(code);
      expect(error?.message).toMatch(/\S/u);
      expect(JSON.stringify(error)).not.toMatch(/stacktrace|node_modules|in a place/u);
    },
  );

  it.each<[ErrorCode, Error]>([
    ["BAD_USER_INPUT", badUserInput("x")],
    ["FORBIDDEN", forbidden()],
    ["QUERY_TOO_LARGE", queryTooLarge("x", { limit: "depth", allowed: 16, asked: 17 })],
    ["TIMEOUT", timeout()],
    ["OVERLOADED", overloaded()],
    ["DATABASE_UNAVAILABLE", databaseUnavailable()],
    ["STOPPING", stopping()],
  ])("%s has its constructor, which resolvers may throw from", async (code, thrown) => {
    expect(await errorOf(actor, throwing(thrown))).toMatchObject({
      message: thrown.message,
      path: ["actor"],
      extensions: { code },
    });
  });
});

describe("what the database kept us from", () => {
  it("is told in one sentence, and the rest is in the log", async () => {
    const fault = new StoreError("DATABASE_UNAVAILABLE", "The database in a place is gone.");
    expect(await errorOf(actor, throwing(fault))).toMatchObject({
      message: "The database does not answer; ask again in a moment.",
      extensions: { code: "DATABASE_UNAVAILABLE" },
    });
    expect(reported).toEqual([{ code: "DATABASE_UNAVAILABLE", id: expect.any(String), error: fault }]);
  });
});

describe("what the caller must change", () => {
  it("comes from the store as the store says it, and is nothing to report", async () => {
    const refusal = new ReadError("after: this is no cursor of this list.", "after");
    expect(await errorOf(actor, throwing(refusal))).toEqual({
      message: "after: this is no cursor of this list.",
      locations: [{ line: 1, column: 3 }],
      path: ["actor"],
      extensions: { code: "BAD_USER_INPUT", argument: "after" },
    });
    expect(reported).toEqual([]);
  });

  it("is BAD_USER_INPUT for a date, in the document and in a variable", async () => {
    const inline = await errorOf(`{ actors(asOf: { valid: "2024-02-30" }) { totalCount } }`);
    expect(inline).toEqual({
      message:
        'Date must be a day of the calendar written as YYYY-MM-DD, from year 1000 to 9999; "2024-02-30" is not.',
      locations: [{ line: 1, column: 25 }],
      extensions: { code: "BAD_USER_INPUT" },
    });
    const query = `query ($day: Date) { actors(asOf: { valid: $day }) { totalCount } }`;
    const variable = await errorOf(query, undefined, { day: "now" });
    expect(variable?.message).toBe(
      'Variable "$day" got invalid value "now"; Date must be a day of the calendar written as YYYY-MM-DD, from year 1000 to 9999; "now" is not.',
    );
    expect(variable?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  it("is BAD_USER_INPUT for a variable of another type", async () => {
    const error = await errorOf(`query ($size: Int) { actors(first: $size) { totalCount } }`, undefined, {
      size: "x",
    });
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  it("is QUERY_TOO_LARGE for too many tokens, with the limit", async () => {
    expect(await errorOf(`{ ${"__typename ".repeat(999)} }`)).toMatchObject({
      message:
        "The document has more than 1,000 tokens, which is the most that one may have; send it in several requests.",
      extensions: { code: "QUERY_TOO_LARGE", limit: "tokens", allowed: 1_000 },
    });
  });

  it("is found before anything is read", async () => {
    let reads = 0;
    const error = await errorOf(`{ a: ${actor.slice(2, -2)} actors(first: -1) { totalCount } }`, () => {
      reads += 1;
      return null;
    });
    expect(error?.extensions?.code).toBe("BAD_USER_INPUT");
    expect(reads).toBe(0);
  });
});

it("numbers of HTTP stay with HTTP", () => {
  const format = errorFormatter(() => undefined);
  const error = badUserInput("x", { extensions: { http: { status: 400 } } });
  expect(format(error.toJSON(), error).extensions).toEqual({ code: "BAD_USER_INPUT" });
});
