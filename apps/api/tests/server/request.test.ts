import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bodyOf, codeOf, post, RawConnection } from "./raw-http.js";
import { tinyService } from "./tiny-service.js";

const service = tinyService();

async function ask(bytes: string | Buffer) {
  const connection = await RawConnection.open(service.current.port);
  try {
    await connection.send(bytes);
    return await connection.answer();
  } finally {
    connection.close();
  }
}

/** Sends the bytes, and then a sound query on the same connection: the first answer and the second. */
async function askTwice(bytes: string | Buffer) {
  const connection = await RawConnection.open(service.current.port);
  try {
    await connection.send(bytes);
    const first = await connection.answer();
    await connection.send(post('{"query":"{ hello }"}'));
    return [first, await connection.answer()] as const;
  } finally {
    connection.close();
  }
}

describe("the size of a body", () => {
  it("may be 100,000 bytes", async () => {
    const body = bodyOf(100_000);
    expect(Buffer.byteLength(body)).toBe(100_000);
    const answer = await ask(post(body));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { data: { hello: "hello" } }]);
  });

  it("is refused one byte later, and the connection goes on", async () => {
    const [refused, next] = await askTwice(post(bodyOf(100_001)));
    expect([refused.status, codeOf(refused)]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(refused.headers.connection).not.toBe("close");
    expect(JSON.parse(next.body)).toEqual({ data: { hello: "hello" } });
  });

  it("is counted when no length is announced", async () => {
    const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
    const chunked = (body: string) =>
      Buffer.concat([
        post("", { "content-length": undefined, "transfer-encoding": "chunked" }),
        Buffer.from(`${chunk(body.slice(0, 70_000))}${chunk(body.slice(70_000))}0\r\n\r\n`),
      ]);
    expect((await ask(chunked(bodyOf(100_000)))).status).toBe(200);
    const [refused, next] = await askTwice(chunked(bodyOf(100_001)));
    expect([refused.status, codeOf(refused)]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(next.status).toBe(200);
  });

  it("is drained, not reset, when it is far too large", async () => {
    const [refused, next] = await askTwice(post(bodyOf(8_000_000)));
    expect([refused.status, codeOf(refused)]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(next.status).toBe(200);
  });

  it("is refused before it is sent when its announced length is too large", async () => {
    const connection = await RawConnection.open(service.current.port);
    await connection.send(post("", { "content-length": "100001" }));
    expect((await connection.answer()).status).toBe(413);
    connection.close();
  });
});

describe("the media type of a body", () => {
  const good = '{"query":"{ hello }"}';
  it.each([["application/json"], ["application/json; charset=utf-8"], ['Application/JSON;charset="UTF-8"']])(
    "may be %s",
    async (type) => {
      expect((await ask(post(good, { "content-type": type }))).status).toBe(200);
    },
  );

  it.each([
    [undefined],
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data; boundary=x"],
    ["application/graphql"],
    ["application/jsonp"],
    ["application/json; charset=latin1"],
    ["application/json; charset=utf-16"],
    ["nonsense"],
  ])("may not be %s", async (type) => {
    const [refused, next] = await askTwice(post(good, { "content-type": type }));
    expect([refused.status, codeOf(refused)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    expect(next.status).toBe(200);
  });

  it("may not be compressed, whatever the way", async () => {
    for (const encoding of ["gzip", "br", "identity"]) {
      const answer = await ask(post(gzipSync(good), { "content-encoding": encoding }));
      expect([answer.status, codeOf(answer)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    }
  });

  it.each([
    ["a lone continuation byte", Buffer.from([0x80])],
    ["an overlong slash", Buffer.from([0xc0, 0xaf])],
    ["a surrogate", Buffer.from([0xed, 0xa0, 0x80])],
    ["a sequence cut short", Buffer.from([0xe2, 0x82])],
    ["latin1", Buffer.from([0xe9])],
  ])("must be UTF-8: %s is refused", async (_what, bytes) => {
    const body = Buffer.concat([Buffer.from('{"query":"{ echo(text: \\"'), bytes, Buffer.from('\\") }"}')]);
    const answer = await ask(post(body));
    expect([answer.status, codeOf(answer)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  it("may be UTF-8 beyond the basic plane", async () => {
    const answer = await ask(post(JSON.stringify({ query: '{ echo(text: "東京 🏛") }' })));
    expect(JSON.parse(answer.body)).toEqual({ data: { echo: "東京 🏛" } });
  });
});

describe("the shape of a body", () => {
  it.each([
    ["nothing", ""],
    ["no JSON", '{"query": '],
    ["null", "null"],
    ["a string", '"{ hello }"'],
    ["no query", '{"qeury":"{ hello }"}'],
    ["a query that is empty", '{"query":""}'],
    ["a query that is blank", '{"query":" \\n"}'],
    ["a query that is no string", '{"query":{"kind":"Document"}}'],
    ["variables that are a list", '{"query":"{ hello }","variables":[]}'],
    ["variables that are a string", '{"query":"{ hello }","variables":"{}"}'],
    ["extensions that are a number", '{"query":"{ hello }","extensions":0}'],
    ["a name of an operation that is no string", '{"query":"{ hello }","operationName":false}'],
  ])("is refused: %s", async (_what, body) => {
    const answer = await ask(post(body));
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
  });

  it.each(['[{"query":"{ hello }"},{"query":"{ hello }"}]', "[]"])("is not a batch: %s", async (body) => {
    const answer = await ask(post(body));
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
    expect(answer.body).toContain("One request holds one operation");
  });

  it("may hold nulls and keys that nobody knows", async () => {
    const body =
      '{"query":"{ hello }","variables":null,"operationName":null,"extensions":null,"__proto__":{"a":1}}';
    expect(JSON.parse((await ask(post(body))).body)).toEqual({ data: { hello: "hello" } });
  });

  it("may be nested as deeply as its size allows", async () => {
    const depth = 45_000;
    const body = `{"query":"{ hello }","extensions":{"deep":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
    expect((await ask(post(body))).status).toBe(200);
  });

  it("does not register a persisted query", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const answer = await ask(post(JSON.stringify({ query: "{ hello }", extensions })));
    expect(codeOf(answer)).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
  });
});

describe("the head of a request", () => {
  const head = (bytes: number) => {
    const start = "GET /healthz HTTP/1.1\r\nhost: localhost\r\nx-padding: ";
    return `${start}${"x".repeat(bytes - start.length - 4)}\r\n\r\n`;
  };

  it("may hold almost 16 KiB", async () => {
    expect((await ask(head(16_300))).status).toBe(200);
  });

  it.each([17_000, 1_000_000])("is refused with %i bytes", async (bytes) => {
    const answer = await ask(head(bytes));
    expect([answer.status, codeOf(answer)]).toEqual([431, "HEADERS_TOO_LARGE"]);
    expect(answer.headers.connection).toBe("close");
  });

  it("must be HTTP", async () => {
    const answer = await ask("HELO example.org\r\n\r\n");
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
  });

  it("may not say two lengths", async () => {
    const both = post('{"query":"{ hello }"}', { "transfer-encoding": "chunked" });
    expect((await ask(both)).status).toBe(400);
  });

  it("may name any host: a name that is no address does not break the service", async () => {
    const answer = await ask(post('{"query":"{ hello }"}', { host: "[" }));
    expect(answer.status).toBe(200);
  });

  it("must be a path that can be read", async () => {
    const answer = await ask("GET /%c0%zz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
  });
});

describe("the answer", () => {
  it("is application/json for a caller who does not say what it takes", async () => {
    const answer = await ask(post('{"query":"{ hello }"}'));
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
  });
});

describe("the method", () => {
  it.each(["PUT", "PATCH", "DELETE"])("%s is not for the endpoint", async (method) => {
    const answer = await fetch(`${service.current.url}/graphql`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, POST, OPTIONS"]);
  });

  it("HEAD is not for the endpoint", async () => {
    const answer = await fetch(`${service.current.url}/graphql?query={hello}`, { method: "HEAD" });
    expect(answer.status).toBe(405);
  });

  it("GET asks a query, with a header that another site's page cannot send unasked", async () => {
    const url = `${service.current.url}/graphql?query=${encodeURIComponent("{ hello }")}`;
    const asked = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect([asked.status, await asked.json()]).toEqual([200, { data: { hello: "hello" } }]);
    const unasked = await fetch(url);
    expect(unasked.status).toBe(400);
    expect(await unasked.text()).toMatch(/Cross-Site Request Forgery/);
  });

  it("GET runs no mutation", async () => {
    const url = `${service.current.url}/graphql?query=${encodeURIComponent("mutation { __typename }")}`;
    const answer = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it("GET by a browser leads to the playground, with the query", async () => {
    const answer = await fetch(`${service.current.url}/graphql?query=%7B+hello+%7D`, {
      redirect: "manual",
      headers: { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" },
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/graphiql?query=%7B+hello+%7D"]);
    expect(answer.headers.get("vary")).toBe("accept");
    expect(await answer.text()).toContain('href="/graphiql?query=%7B+hello+%7D"');
  });

  it("another origin's page gets no leave to read", async () => {
    const answer = await fetch(`${service.current.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(answer.status).toBe(204);
    const granted = [...answer.headers.keys()].filter((name) => name.startsWith("access-control-"));
    expect(granted).toEqual([]);
  });
});
