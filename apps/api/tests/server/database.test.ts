import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/server/config.js";
import { openLog } from "../../src/server/log.js";
import { type Serving, serve } from "../../src/server/serve.js";
import { engines, freshPlace, type Place, postgresUrl } from "./engine.js";
import { Demarche } from "./process.js";

const query = "{ positions { totalCount } actors(first: 1) { totalCount } }";

function ask(port: number, accept = "application/json") {
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
}

/** The service with the shipped dossiers, on a log that says nothing. */
async function serveOn(env: Record<string, string>, limits = {}, log = openLog("silent")): Promise<Serving> {
  const config = readConfig({ PORT: "0", DEMARCHE_DOSSIERS: "tokyo-liaison-office", ...env });
  return serve(config, log, limits);
}

describe.each(engines)("the service on %s", { timeout: 120_000 }, (engine) => {
  let place: Place;
  let serving: Serving;
  beforeAll(async () => {
    place = await freshPlace(engine);
    serving = await serveOn(place.env);
  }, 120_000);
  afterAll(async () => {
    await serving?.stop();
    await place.remove();
  });

  it("is ready and answers from the shipped dossiers", async () => {
    const ready = await fetch(`http://127.0.0.1:${serving.port}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", checks: { database: "ok", migrations: "ok", stopping: false } },
    ]);
    const { data } = (await (await ask(serving.port)).json()) as {
      data: Record<string, { totalCount: number }>;
    };
    expect(data.positions?.totalCount).toBeGreaterThan(0);
    expect(data.actors?.totalCount).toBeGreaterThan(0);
  });

  it("says where the data lies, without a password", () => {
    expect(serving.announcement).toContain(
      engine === "embedded" ? place.env.DEMARCHE_DATA : "demarche_place_",
    );
    expect(serving.announcement.includes("embedded: survives")).toBe(engine === "embedded");
    expect(serving.announcement).toContain("loaded tokyo-liaison-office");
  });

  it("answers hostile texts with an answer or a coded error, never with a defect", async () => {
    const texts = [
      "'; drop table actors; --",
      "\u0000",
      "\ud800",
      "%",
      "\\",
      "x".repeat(10_000),
      "__proto__",
      "日本",
    ];
    for (const text of texts) {
      const answer = await fetch(`http://127.0.0.1:${serving.port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query: "query ($t: String!) { actor(slug: $t) { slug } }",
          variables: { t: text },
        }),
      });
      const { data, errors = [] } = (await answer.json()) as {
        data?: unknown;
        errors?: { extensions: { code: string } }[];
      };
      if (errors.length === 0) expect(data).toEqual({ actor: null });
      for (const { extensions } of errors) expect(extensions.code).toBe("BAD_USER_INPUT");
    }
    expect((await ask(serving.port)).status).toBe(200);
  });
});

describe.skipIf(!postgresUrl)(
  "the service on a PostgreSQL that is slow or away",
  { timeout: 120_000 },
  () => {
    let place: Place;
    let url: string;
    beforeAll(async () => {
      place = await freshPlace("postgres");
      url = place.env.DATABASE_URL as string;
    });
    afterAll(() => place.remove());

    /** Holds a table so that every read of it waits, until the function it gives back is called. */
    async function hold(table: string): Promise<() => Promise<void>> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query("begin");
      await client.query(`lock table ${table} in access exclusive mode`);
      return async () => {
        await client.query("rollback");
        await client.end();
      };
    }

    async function waiting(): Promise<number> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      await client.end();
      return rows[0].n;
    }

    it("answers TIMEOUT, and the SQL is cancelled", async () => {
      const serving = await serveOn(place.env, { operationTimeoutMs: 1_500, cancelBeforeMs: 500 });
      const release = await hold("positions");
      try {
        const asked = ask(serving.port);
        await expect.poll(waiting).toBe(1);
        const answer = await asked;
        expect(answer.status).toBe(503);
        expect(await answer.json()).toMatchObject({
          errors: [{ path: ["positions"], extensions: { code: "TIMEOUT" } }],
        });
        await expect.poll(waiting).toBe(0);
      } finally {
        await release();
        await serving.stop();
      }
    });

    it("cancels the SQL of a caller who is gone, and takes it for no fault", async () => {
      const logged: string[] = [];
      const log = openLog("warn", { write: (line: string) => logged.push(line) });
      const serving = await serveOn(place.env, {}, log);
      const release = await hold("positions");
      try {
        const caller = new AbortController();
        const asked = fetch(`http://127.0.0.1:${serving.port}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query }),
          signal: caller.signal,
        });
        await expect.poll(waiting).toBe(1);
        caller.abort();
        await expect(asked).rejects.toThrow(/aborted/u);
        await expect.poll(waiting).toBe(0);
      } finally {
        await release();
        await serving.stop();
      }
      expect(logged).toEqual([]);
    });

    it("finishes a query that SIGTERM found waiting, and ends with 0", async () => {
      const demarche = new Demarche(["serve"], {
        env: { ...place.env, PORT: "0", DEMARCHE_DOSSIERS: "none" },
      });
      const { port } = new URL(await demarche.ready());
      const release = await hold("positions");
      const asked = ask(Number(port));
      await expect.poll(waiting).toBe(1);
      demarche.kill("SIGTERM");
      await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
      await release();
      const answer = await asked;
      expect([answer.status, await answer.json()]).toMatchObject([200, { data: { positions: {} } }]);
      expect((await demarche.ended).code).toBe(0);
    });

    it("turns red and refuses at once while the database is away, and recovers by itself", async () => {
      const door = await openDoor(url);
      const serving = await serveOn({ DATABASE_URL: door.url });
      try {
        door.shut();
        const began = Date.now();
        const answer = await ask(serving.port);
        expect(Date.now() - began).toBeLessThan(5_000);
        expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
        expect(await answer.json()).toMatchObject({
          errors: [{ extensions: { code: "DATABASE_UNAVAILABLE" } }],
        });
        const ready = await fetch(`http://127.0.0.1:${serving.port}/readyz`);
        expect([ready.status, await ready.json()]).toMatchObject([503, { checks: { database: "failed" } }]);
        expect((await fetch(`http://127.0.0.1:${serving.port}/healthz`)).status).toBe(200);
        await door.open();
        await expect
          .poll(async () => (await fetch(`http://127.0.0.1:${serving.port}/readyz`)).status, {
            timeout: 10_000,
          })
          .toBe(200);
        expect((await ask(serving.port)).status).toBe(200);
      } finally {
        await serving.stop();
        door.shut();
      }
    });
  },
);

/** A way to the database that can be shut: connections break, and further ones are refused. */
async function openDoor(url: string): Promise<{ url: string; shut(): void; open(): Promise<void> }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const open = async () => {
    server = createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.on("error", () => other.destroy()).on("close", () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return {
    url: through.href,
    open,
    shut() {
      server?.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}
