import { expect, it } from "vitest";
import { openLog } from "../../src/server/log.js";

function written(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = "";
  write(
    openLog("debug", {
      write(line: string) {
        text += line;
      },
    }),
  );
  return text;
}

it("writes one JSON object a line, with level, instant and message", () => {
  const lines = written((log) => {
    log.warn({ check: "database" }, "failed");
    log.trace("not asked for");
  });
  expect(lines.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(lines)).toEqual({
    level: "warn",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    check: "database",
    message: "failed",
  });
});

it("keeps the stack and the cause of an error", () => {
  const error = new Error("outer", { cause: new RangeError("inner") });
  const entry = JSON.parse(written((log) => log.error({ err: error, incident: "i-1" }, "defect")));
  expect(entry).toMatchObject({
    incident: "i-1",
    err: { type: "Error", message: "outer", cause: { type: "RangeError", message: "inner" } },
  });
  expect(entry.err.stack).toContain("log.test.ts");
});

it("holds no credential, wherever it came in", () => {
  const secret = "hunter2";
  const address = `postgres://reader:${secret}@db/demarche`;
  const text = written((log) => {
    log.info({ authorization: `Bearer ${secret}` }, "plain");
    log.info({ headers: { authorization: secret, cookie: secret, "set-cookie": secret } }, "headers");
    log.info(
      { request: { headers: { authorization: secret } }, user: { password: secret, token: secret } },
      "nested",
    );
    log.info(`cannot reach ${address}`);
    log.error({ err: new Error(`cannot reach ${address}`, { cause: new Error(address) }) }, address);
    log.error({ err: `thrown text ${address}` }, "thrown");
  });
  expect(text.trim().split("\n")).toHaveLength(6);
  expect(text).not.toContain(secret);
  expect(text).toContain("postgres://reader:***@db/demarche");
});
