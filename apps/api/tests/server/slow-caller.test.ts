import { describe, expect, it } from "vitest";
import { codeOf, post, RawConnection } from "./raw-http.js";
import { tinyService } from "./tiny-service.js";

const service = tinyService({
  limits: {
    headersTimeoutMs: 300,
    requestTimeoutMs: 600,
    connectionsCheckingIntervalMs: 50,
    keepAliveTimeoutMs: 200,
  },
});

describe("a caller who is slow", () => {
  it("with the headers is answered and cut", async () => {
    const connection = await RawConnection.open(service.current.port);
    await connection.send("POST /graphql HTTP/1.1\r\nhost: localhost\r\n");
    const answer = await connection.answer();
    expect([answer.status, codeOf(answer)]).toEqual([408, "REQUEST_TIMEOUT"]);
    await connection.closed();
  });

  it("with the body is answered and cut", async () => {
    const connection = await RawConnection.open(service.current.port);
    await connection.send(post('{"query":"{ hello }"}').subarray(0, -5));
    const answer = await connection.answer();
    expect([answer.status, codeOf(answer)]).toEqual([408, "REQUEST_TIMEOUT"]);
    await connection.closed();
  });

  it("with a body that was refused is cut without a second answer", async () => {
    const connection = await RawConnection.open(service.current.port);
    await connection.send(post("", { "content-length": "100001" }));
    expect((await connection.answer()).status).toBe(413);
    await connection.closed();
    await expect(connection.answer()).rejects.toThrow(/ended without an answer/);
  });

  it("to ask again is let go", async () => {
    const connection = await RawConnection.open(service.current.port);
    await connection.send(post('{"query":"{ hello }"}'));
    expect((await connection.answer()).status).toBe(200);
    await connection.closed();
  });
});
