import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { codeOf, post, RawConnection } from "./raw-http.js";
import { startTiny } from "./tiny-service.js";

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });

describe("a service that stops", () => {
  it("turns readiness red, refuses what is new, finishes what has begun, and then closes", async () => {
    const service = await startTiny();
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);

    const begun = await RawConnection.open(service.port);
    await begun.send(post('{"query":"{ held }"}'));
    await service.asked();
    const open = await RawConnection.open(service.port);
    const stopped = service.http.stop();

    const ready = await fetch(`${service.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not ready", checks: { database: "ok", stopping: true } },
    ]);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);

    await open.send(post('{"query":"{ hello }"}'));
    const refused = await open.answer();
    expect([refused.status, codeOf(refused)]).toEqual([503, "STOPPING"]);
    expect(refused.headers).toMatchObject({ "retry-after": "1", connection: "close" });

    service.release();
    const finished = await begun.answer();
    expect([finished.status, JSON.parse(finished.body)]).toEqual([200, { data: { held: "released" } }]);
    expect(finished.headers.connection).toBe("close");
    await stopped;
    expect(await isOpen(service.port)).toBe(false);
  });

  it("waits for a request whose body is still on the way", async () => {
    const service = await startTiny();
    const connection = await RawConnection.open(service.port);
    const whole = post('{"query":"{ hello }"}');
    await connection.send(whole.subarray(0, -5));
    await expect.poll(async () => (await fetch(`${service.url}/healthz`)).status).toBe(200);
    const stopped = service.http.stop();
    await connection.send(whole.subarray(-5));
    expect(JSON.parse((await connection.answer()).body)).toEqual({ data: { hello: "hello" } });
    await stopped;
  });

  it("does not wait for idle connections", async () => {
    const service = await startTiny();
    const idle = await RawConnection.open(service.port);
    await idle.send(post('{"query":"{ hello }"}'));
    await idle.answer();
    await service.http.stop();
    await idle.closed();
  });

  it("cuts what does not end", async () => {
    const service = await startTiny({ limits: { stopTimeoutMs: 300, operationTimeoutMs: 60_000 } });
    const stuck = await RawConnection.open(service.port);
    await stuck.send(post('{"query":"{ untilAborted }"}'));
    await service.asked();
    const began = Date.now();
    await service.http.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
    await stuck.closed();
    expect(service.aborted).toHaveLength(1);
  });

  it("may be told so twice", async () => {
    const service = await startTiny();
    await Promise.all([service.http.stop(), service.http.stop()]);
    expect(await isOpen(service.port)).toBe(false);
  });
});
