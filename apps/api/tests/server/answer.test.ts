import { describe, expect, it } from "vitest";
import { tinyService } from "./tiny-service.js";

const service = tinyService();

function post(body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${service.current.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function bodyOf(answer: Response) {
  return (await answer.json()) as {
    data?: unknown;
    errors: { message: string; extensions: { code: string } }[];
  };
}

describe("the type of an answer", () => {
  const query = { query: "{ hello }" };
  it.each([
    ["*/*", "application/json"],
    ["application/json", "application/json"],
    ["application/graphql-response+json", "application/graphql-response+json"],
    ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
    ["application/json;q=0.5, application/graphql-response+json;q=0.4", "application/json"],
    ["application/*", "application/json"],
    ["multipart/mixed, application/json", "application/json"],
  ])("for accept: %s is %s", async (accept, type) => {
    const answer = await post(query, { accept });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, `${type}; charset=utf-8`]);
  });

  it("is refused when the caller takes neither", async () => {
    for (const accept of ["image/png", "application/json;q=0"]) {
      const answer = await post(query, { accept });
      expect(answer.status).toBe(406);
      expect((await bodyOf(answer)).errors[0]?.extensions.code).toBe("NOT_ACCEPTABLE");
    }
  });
});

describe("the status of an answer", () => {
  it.each([
    ["a document that does not parse", { query: "{" }, "GRAPHQL_PARSE_FAILED"],
    ["a field that does not exist", { query: "{ goodbye }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a variable of another type",
      { query: "query ($a: String!) { echo(text: $a) }", variables: { a: 1 } },
      "BAD_USER_INPUT",
    ],
    [
      "an operation that is not there",
      { query: "query A { hello }", operationName: "B" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
  ])("for %s is 200 as JSON and 400 as a GraphQL response", async (_what, body, code) => {
    const asJson = await post(body, { accept: "application/json" });
    const asGraphQL = await post(body, { accept: "application/graphql-response+json" });
    expect([asJson.status, asGraphQL.status]).toEqual([200, 400]);
    for (const answer of [await bodyOf(asJson), await bodyOf(asGraphQL)]) {
      expect(answer.errors[0]?.extensions.code).toBe(code);
      expect(answer).not.toHaveProperty("data");
    }
  });

  it.each(["application/json", "application/graphql-response+json"])(
    "for a defect that leaves nothing is 500, and 200 when something is left (%s)",
    async (accept) => {
      const nothing = await post({ query: "{ breaks }" }, { accept });
      expect([nothing.status, await nothing.json()]).toMatchObject([500, { data: { breaks: null } }]);
      const something = await post({ query: "{ breaks hello }" }, { accept });
      expect([something.status, await something.json()]).toMatchObject([200, { data: { hello: "hello" } }]);
    },
  );

  it("does not help to guess the schema in an error", async () => {
    const answer = await bodyOf(await post({ query: "{ hell }" }));
    expect(answer.errors[0]?.message).toBe('Cannot query field "hell" on type "Query".');
  });
});

describe("what every answer carries", () => {
  const expected = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
  };

  it.each(["/", "/healthz", "/readyz", "/graphiql", "/graphiql/questions.json", "/nowhere", "/graphql"])(
    "%s",
    async (path) => {
      const { headers } = await fetch(`${service.current.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject(expected);
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ["x-powered-by", "server", "access-control-allow-origin"])
        expect(headers.has(name)).toBe(false);
    },
  );

  it("nobody may keep the answer of a POST, nor of a refusal", async () => {
    for (const body of ['{"query":"{ hello }"}', "nonsense"]) {
      expect((await post(body)).headers.get("cache-control")).toBe("no-store");
    }
  });

  it("keeps the request id of another service, unless it could break a log", async () => {
    const id = async (given: string) =>
      (await post("{}", { "x-request-id": given })).headers.get("x-request-id");
    expect(await id("edge-7.1:a_b")).toBe("edge-7.1:a_b");
    expect(await id("two words")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await id("x".repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("no stack trace and no path of a file", () => {
  const told = /node_modules|\bat \S+ \(|\.[jt]s:\d+|stacktrace|secret-of-the-house/;
  it.each([
    ["a defect in a field", '{"query":"{ breaks }"}'],
    ["a parse error", '{"query":"{"}'],
    ["a validation error", '{"query":"{ x }"}'],
    ["a body that is no JSON", "{"],
    ["a bad content type", ""],
  ])("is told by %s", async (_what, body) => {
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const answer = await post(body, { accept, ...(body === "" ? { "content-type": "a/b" } : {}) });
      const text = await answer.text();
      expect(text).toContain('"errors"');
      expect(text).not.toMatch(told);
    }
  });
});

describe("the log", () => {
  it("holds the cause of a defect under the incident and the request that the caller was told", async () => {
    const answer = await post({ query: "{ breaks }" });
    const { errors } = (await answer.json()) as {
      errors: [{ message: string; extensions: { incident: string } }];
    };
    const { incident } = errors[0].extensions;
    expect(errors[0].message).toContain(incident);
    const [entry] = service.current.logged().filter((candidate) => candidate.incident === incident);
    expect(entry).toMatchObject({
      level: "error",
      requestId: answer.headers.get("x-request-id"),
      err: {
        message: "secret-of-the-house at /etc/place.js:1:1",
        stack: expect.stringContaining("tiny-service"),
      },
    });
  });

  it("holds one entry per request, with the id of the answer and without the query", async () => {
    const answer = await fetch(`${service.current.url}/graphql?query=%7Bhello%7D`, {
      headers: { authorization: "Bearer very-secret", "apollo-require-preflight": "1" },
    });
    const requestId = answer.headers.get("x-request-id");
    await expect
      .poll(() => service.current.logged().filter((entry) => entry.requestId === requestId))
      .toHaveLength(1);
    const [entry] = service.current.logged().filter((candidate) => candidate.requestId === requestId);
    expect(entry).toMatchObject({
      level: "info",
      message: "answered",
      method: "GET",
      route: "/graphql",
      status: 200,
    });
    expect(JSON.stringify(service.current.logged())).not.toMatch(/very-secret|hello/);
  });
});
