import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { allOf, openStream, resultsOf, type Told } from "./events.js";
import { codeOf, post, RawConnection } from "./raw-http.js";
import { startTiny, tinyService } from "./tiny-service.js";

const service = tinyService({ limits: { streamsMax: 2, streamStalledMs: 500 } });

const count = "subscription ($to: Int!) { count(to: $to) }";
const stalled = `POST /graphql/stream HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\ncontent-type: application/json\r\n`;

describe("a stream", () => {
  it("tells each result as an event, and that it is complete", async () => {
    const response = await openStream(service.current.url, count, { to: 3 });
    expect([
      response.status,
      response.headers.get("content-type"),
      response.headers.get("cache-control"),
    ]).toEqual([200, "text/event-stream; charset=utf-8", "no-store"]);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await response.text();
    expect(text.match(/data: \{.*\}/gu)).toEqual([1, 2, 3].map((n) => `data: {"data":{"count":${n}}}`));
    expect(text).toMatch(/event: complete\ndata: ?\n\n$/u);
  });

  it("is opened by a GET as well", async () => {
    const search = new URLSearchParams({ query: count, variables: '{"to":1}' });
    const response = await fetch(`${service.current.url}/graphql/stream?${search}`, {
      headers: { accept: "text/event-stream" },
    });
    expect(await response.text()).toContain('data: {"data":{"count":1}}');
  });

  it.each([
    ["subscription {", "GRAPHQL_PARSE_FAILED"],
    ["subscription { colour }", "GRAPHQL_VALIDATION_FAILED"],
    ["{ hello }", "OPERATION_RESOLUTION_FAILURE"],
    [count, "BAD_USER_INPUT"],
  ])("says of %s what is wrong with it", async (query, code) => {
    const results = await allOf(openStream(service.current.url, query));
    expect(results.map(({ errors }) => errors?.map(({ extensions }) => extensions["code"]))).toEqual([
      [code],
    ]);
  });

  it("masks a defect", async () => {
    const [result] = await allOf(openStream(service.current.url, "subscription { broken }"));
    expect(result?.errors?.[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(result)).not.toContain("secret");
    expect(
      service.current.logged().some((line) => JSON.stringify(line).includes("secret-of-the-house")),
    ).toBe(true);
  });

  it.each([
    [{ headers: { accept: "application/json", "content-type": "application/json" } }, 406, "NOT_ACCEPTABLE"],
    [
      { headers: { accept: "text/event-stream", "content-type": "text/plain" } },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [{ body: JSON.stringify({ query: "x".repeat(100_001) }) }, 413, "PAYLOAD_TOO_LARGE"],
    [{ body: "[]" }, 400, "BAD_REQUEST"],
    [{ method: "PUT" }, 405, "METHOD_NOT_ALLOWED"],
  ])("refuses %j", async (init, status, code) => {
    const response = await openStream(service.current.url, count, { to: 1 }, init);
    const { errors } = (await response.json()) as Told<never>;
    expect([response.status, errors?.[0]?.extensions["code"]]).toEqual([status, code]);
  });

  it("is no place that the other endpoint has", async () => {
    const response = await fetch(`${service.current.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "subscription { flood }" }),
    });
    const { errors } = (await response.json()) as Told<never>;
    expect(errors?.[0]?.extensions["code"]).toBe("OPERATION_RESOLUTION_FAILURE");
    expect(errors?.[0]?.message).toContain("/graphql/stream");
  });

  it("is one of a stated number, and makes room when its caller leaves", async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const open = () => openStream(service.current.url, "subscription { signalled }", {}, { signal });
    await Promise.all([open(), open()]);
    const refused = await openStream(service.current.url, count, { to: 1 });
    expect([
      refused.status,
      refused.headers.get("retry-after"),
      codeOf({ body: await refused.text() } as never),
    ]).toEqual([503, "10", "OVERLOADED"]);
    leaving.abort();
    await expect.poll(async () => (await openStream(service.current.url, count, { to: 1 })).status).toBe(200);
  });

  it("takes no more from its source than its caller takes, and cuts one who takes nothing", async () => {
    const connection = await RawConnection.open(service.current.port);
    connection.socket.pause();
    const body = JSON.stringify({ query: "subscription { flood }" });
    await connection.send(`${stalled}content-length: ${body.length}\r\n\r\n${body}`);
    await expect.poll(() => service.current.flooded()).toBeGreaterThan(0);
    await setTimeout(300);
    const taken = service.current.flooded();
    await setTimeout(100);
    expect(service.current.flooded()).toBe(taken);
    await expect
      .poll(() =>
        service.current.logged().some(({ message }) => message === "a subscriber took nothing and was cut"),
      )
      .toBe(true);
    connection.socket.resume();
    await connection.closed();
    // 100,000 bytes each: what the system's own buffers hold is all that was ever made.
    expect(taken).toBeLessThan(200);
  });
});

describe("a service that stops", () => {
  it("tells its streams where to go on, and ends them", async () => {
    const stopping = await startTiny();
    const results = resultsOf(await openStream(stopping.url, "subscription { signalled }"));
    const first = results.next();
    await stopping.asked();
    const began = Date.now();
    const stopped = stopping.http.stop();
    expect((await first).value).toMatchObject({
      errors: [{ extensions: { code: "STOPPING", cursor: "here" } }],
    });
    expect(await results.next()).toEqual({ done: true, value: undefined });
    await stopped;
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it("opens no new one", async () => {
    const stopping = await startTiny();
    const held = await RawConnection.open(stopping.port);
    await held.send(post('{"query":"{ held }"}'));
    await stopping.asked();
    const stopped = stopping.http.stop();
    const refused = await openStream(stopping.url, count, { to: 1 });
    expect([refused.status, codeOf({ body: await refused.text() } as never)]).toEqual([503, "STOPPING"]);
    stopping.release();
    await stopped;
  });
});
