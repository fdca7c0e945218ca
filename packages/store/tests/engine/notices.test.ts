import { describe, expect, it } from "vitest";
import { freshUrl, open, postgresUrl } from "./databases.js";
import { proxyTo } from "./proxy.js";

describe.skipIf(!postgresUrl)("those who listen on one PostgreSQL", { timeout: 60_000 }, () => {
  it("hear what another process commits, and are told when they may have missed it", async () => {
    const url = await freshUrl();
    const way = await proxyTo(url);
    const [here, there] = [await open({ url: way.url }), await open({ url })];
    await there.exec("create table told (n int)");
    let heard = 0;
    here.listen(() => {
      heard += 1;
    });
    const commit = (told: boolean) =>
      there.transaction((connection) => connection.query("insert into told values (1)"), { told });

    // The connection that hears tells once itself, when it stands.
    await expect.poll(() => heard).toBe(1);
    await commit(false);
    await commit(true);
    await expect.poll(() => heard).toBe(2);

    way.cut();
    await commit(true);
    await expect.poll(() => heard).toBe(3);
    await commit(true);
    await expect.poll(() => heard).toBe(4);
  });

  it("are no longer called once they have left", async () => {
    const engine = await open({ url: await freshUrl() });
    let [left, stayed] = [0, 0];
    const leave = engine.listen(() => {
      left += 1;
    });
    engine.listen(() => {
      stayed += 1;
    });
    await expect.poll(() => stayed).toBeGreaterThan(0);
    const before = left;
    leave();
    await engine.transaction((connection) => connection.query("select 1"), { told: true });
    await expect.poll(() => stayed).toBe(2);
    expect(left).toBe(before);
  });
});
