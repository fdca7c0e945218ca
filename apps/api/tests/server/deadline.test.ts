import { describe, expect, it } from "vitest";
import { post, RawConnection } from "./raw-http.js";
import { startTiny, tinyService } from "./tiny-service.js";

const service = tinyService({ limits: { operationTimeoutMs: 400, cancelBeforeMs: 200 } });

function ask(query: string, accept = "application/json") {
  return fetch(`${service.current.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
}

describe("an operation whose time is up", () => {
  it("is told so by its signal, and the error names the field", async () => {
    const answer = await ask("{ untilAborted }");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      data: { untilAborted: null },
      errors: [{ path: ["untilAborted"], extensions: { code: "TIMEOUT" } }],
    });
  });

  it("keeps what was answered in time", async () => {
    const answer = await ask("{ hello untilAborted }");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      data: { hello: "hello", untilAborted: null },
      errors: [{ extensions: { code: "TIMEOUT" } }],
    });
  });

  it.each(["application/json", "application/graphql-response+json"])(
    "is answered even when nothing heeds the signal (%s)",
    async (accept) => {
      const began = Date.now();
      const answer = await ask("{ hello forever }", accept);
      expect(Date.now() - began).toBeLessThan(2_000);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "TIMEOUT" } }] });
    },
  );
});

describe("an operation whose caller is gone", () => {
  it("is aborted at once", async () => {
    const patient = await startTiny({ limits: { operationTimeoutMs: 60_000 } });
    const connection = await RawConnection.open(patient.port);
    await connection.send(post('{"query":"{ untilAborted }"}'));
    await patient.asked();
    connection.close();
    await expect.poll(() => patient.aborted).toHaveLength(1);
    expect(String(patient.aborted[0])).toMatch(/caller is gone/);
    expect(patient.logged().filter(({ level }) => level !== "info")).toEqual([]);
    await patient.http.stop();
  });
});
