import {
  type ClientOptions,
  createClient,
  HomePageDocument,
  LatestChangeDocument,
  TypedDocument,
} from "@demarche/sdk";
import { describe, expect, expectTypeOf, it } from "vitest";

const answer = { changes: { pageInfo: { endCursor: "c1" } } };
const noPages = { hasNextPage: false, hasPreviousPage: false };
const overloaded = { errors: [{ message: "Too much.", extensions: { code: "OVERLOADED" } }] };

/** A client whose service gives these answers in turn, the last one again and again. */
function clientOf(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<ClientOptions> = {},
) {
  const sent: RequestInit[] = [];
  const demarche = createClient({
    url: "http://service.example/graphql",
    retry: { delayMs: 1 },
    fetch: async (_url, init) => {
      sent.push(init as RequestInit);
      init?.signal?.throwIfAborted();
      return (answers[sent.length - 1] ?? (answers.at(-1) as () => Response))();
    },
    ...options,
  });
  return { demarche, sent };
}

const good = () => Response.json({ data: answer });
const busy = (headers = {}) => Response.json(overloaded, { status: 503, headers });
const broken = () => Promise.reject(new TypeError("connection reset"));
const never = () => new Promise<Response>(() => undefined);

const Retract = new TypedDocument<{ retractStatement: { problems: unknown[] } }, { input: string }>(
  "mutation Retract($input: RetractStatementInput!) { retractStatement(input: $input) { problems { code } } }",
);

describe("a query", () => {
  it.each([
    ["a broken connection", broken],
    ["503", () => busy()],
    ["429", () => new Response("slow down", { status: 429 })],
    ["502 of a proxy", () => new Response("<html>", { status: 502 })],
  ])("is tried again after %s", async (_, failing) => {
    const { demarche, sent } = clientOf([failing, failing, good]);
    expect(await demarche.query(LatestChangeDocument)).toEqual(answer);
    expect(sent).toHaveLength(3);
  });

  it("waits as long as the service asks", async () => {
    const { demarche } = clientOf([() => busy({ "retry-after": "1" }), good]);
    const began = Date.now();
    await demarche.query(LatestChangeDocument);
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  });

  it("gives up when the service asks for too long a wait", async () => {
    const { demarche, sent } = clientOf([() => busy({ "retry-after": "3600" })]);
    await expect(demarche.query(LatestChangeDocument)).rejects.toMatchObject({
      code: "OVERLOADED",
      status: 503,
      retryAfterMs: 3_600_000,
    });
    expect(sent).toHaveLength(1);
  });

  it("is not tried again when it is wrong, or when that is not wished", async () => {
    const wrong = clientOf([
      () =>
        Response.json(
          { errors: [{ message: "No.", extensions: { code: "BAD_USER_INPUT" } }] },
          { status: 400 },
        ),
    ]);
    await expect(wrong.demarche.query(LatestChangeDocument)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(wrong.sent).toHaveLength(1);
    const once = clientOf([broken], { retry: false });
    await expect(once.demarche.query(LatestChangeDocument)).rejects.toMatchObject({ code: "NETWORK" });
    expect(once.sent).toHaveLength(1);
  });

  it("tells code, path and incident, and what was answered all the same", async () => {
    const path = ["changes"];
    const defect = {
      message: "A defect.",
      path,
      extensions: { code: "INTERNAL_SERVER_ERROR", incident: "0a1b" },
    };
    const { demarche } = clientOf([() => Response.json({ data: { changes: null }, errors: [defect] })]);
    await expect(demarche.query(LatestChangeDocument)).rejects.toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      path,
      incident: "0a1b",
      data: { changes: null },
    });
  });

  it("ends in time, and when it is aborted", async () => {
    const slow: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    const { demarche } = clientOf([never], { fetch: slow, timeout: 20, retry: false });
    await expect(demarche.query(LatestChangeDocument)).rejects.toMatchObject({ code: "TIMEOUT" });
    const stop = new AbortController();
    const asked = demarche.query(LatestChangeDocument, {}, { signal: stop.signal });
    stop.abort(new Error("no longer wanted"));
    await expect(asked).rejects.toThrow("no longer wanted");
  });

  const dated = { asOf: { valid: "2023-01-01" } };
  const sentVariables = (sent: RequestInit[]) => sent.map(({ body }) => JSON.parse(String(body)).variables);

  it("refuses as-of dates where it would answer as of today, unless today is meant", async () => {
    const plain = clientOf([good]);
    // @ts-expect-error the document takes no $asOf
    const asked = plain.demarche.query(LatestChangeDocument, {}, dated);
    await expect(asked).rejects.toThrow(TypeError);
    const { demarche, sent } = clientOf([good], dated);
    await expect(demarche.query(LatestChangeDocument)).rejects.toThrow(
      "LatestChange takes no $asOf and would answer as of today; let it take $asOf, or give asOf: null to mean today.",
    );
    const Found = new TypedDocument<unknown, { text: string }>("query Found($text: String!) { search }");
    const list = demarche.paginate(Found, { text: "a" }, () => ({ nodes: [], pageInfo: noPages }));
    await expect(list.toArray()).rejects.toThrow("Found takes no $asOf");
    await expect(demarche.query(new TypedDocument<unknown, object>("{ search }"))).rejects.toThrow(
      "The document takes no $asOf",
    );
    expect(sent).toHaveLength(0);
    expect(await demarche.query(LatestChangeDocument, {}, { asOf: null })).toEqual(answer);
    expect(sentVariables(sent)).toEqual([{}]);
  });

  it("lays the call's dates over the client's, and null over both", async () => {
    const { demarche, sent } = clientOf([good], dated);
    await demarche.query(HomePageDocument);
    await demarche.query(HomePageDocument, { asOf: { public: "2023-02-02" } });
    await demarche.query(HomePageDocument, {}, { asOf: { valid: "2023-03-03" } });
    await demarche.query(HomePageDocument, {}, { asOf: null });
    await demarche.query(HomePageDocument, { asOf: null });
    expect(sentVariables(sent).map(({ asOf }) => asOf)).toEqual([
      dated.asOf,
      { ...dated.asOf, public: "2023-02-02" },
      { valid: "2023-03-03" },
      null,
      null,
    ]);
  });

  it("tells the changes to a client with dates too, for they have none", async () => {
    const changes = clientOf(
      [() => Response.json({ data: { list: { nodes: [], pageInfo: noPages } } })],
      dated,
    );
    expect(await changes.demarche.changes.list().toArray()).toEqual([]);
    const stream = () =>
      new Response('event: next\ndata: {"data":{"changes":{"cursor":"c2"}}}\n\nevent: complete\ndata:\n\n');
    const { demarche, sent } = clientOf([good, stream], dated);
    const told: string[] = [];
    for await (const { cursor } of demarche.changes.watch()) told.push(cursor);
    expect(told).toEqual(["c2"]);
    expect(sentVariables(sent)).toEqual([{}, { after: "c1" }]);
  });
});

describe("a mutation", () => {
  it("is sent once, wherever it is handed over", async () => {
    const { demarche, sent } = clientOf([broken]);
    await expect(demarche.mutate(Retract, { input: "" })).rejects.toMatchObject({ code: "NETWORK" });
    await expect(demarche.query(Retract, { input: "" })).rejects.toMatchObject({ code: "NETWORK" });
    expect(sent).toHaveLength(2);
    const dated = clientOf([broken], { asOf: { valid: "2023-01-01" } });
    await expect(dated.demarche.mutate(Retract, { input: "" })).rejects.toMatchObject({ code: "NETWORK" });
    await expect(dated.demarche.query(Retract, { input: "" })).rejects.toMatchObject({ code: "NETWORK" });
  });

  it("throws the problems of its input", async () => {
    const problems = [{ code: "reference.unknown", path: ["input"], message: "Nobody.", mend: "Somebody." }];
    const { demarche } = clientOf([() => Response.json({ data: { retractStatement: { problems } } })]);
    await expect(demarche.mutate(Retract, { input: "" })).rejects.toMatchObject({
      code: "PROBLEMS",
      problems,
    });
  });
});

it("types lists by their fields", () => {
  const { demarche } = clientOf([good]);
  const list = demarche.positions.list(
    { issue: "an-issue", stance: ["OPPOSITION"] },
    { asOf: { valid: "2023-01-01" } },
  );
  expectTypeOf<Awaited<ReturnType<typeof list.toArray>>[number]["inForce"]>().toEqualTypeOf<
    "YES" | "MAYBE" | "NO"
  >();
  // @ts-expect-error there is no such stance
  demarche.positions.list({ stance: ["STRONG_OPPOSITION"] });
  // @ts-expect-error the log of changes has no dates
  demarche.changes.list({}, { asOf: { valid: "2023-01-01" } });
  demarche.changes.list({}, { asOf: null });
  // @ts-expect-error sources have no order
  demarche.sources.list({}, { orderBy: "SLUG_ASC" });
});
