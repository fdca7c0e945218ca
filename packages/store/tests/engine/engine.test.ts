import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, StoreError } from "../../src/engine/engine.js";
import { kinds, occupy, openFresh, rejection } from "./databases.js";

const forever = "SELECT pg_sleep(30)";
const busyForever = "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b";

describe.each(kinds)("%s", (kind) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openFresh(kind);
    await engine.exec("CREATE TABLE counted (id integer PRIMARY KEY)");
  });

  const ids = async (of = engine): Promise<unknown[]> =>
    (await of.query("SELECT id FROM counted ORDER BY id")).rows.map(({ id }) => id);

  describe("a copy", () => {
    const copied = "copied (id, words)";
    const all = async () => (await engine.query("SELECT id, words FROM copied ORDER BY id")).rows;
    beforeAll(() => engine.exec("CREATE TABLE copied (id integer PRIMARY KEY, words text)"));

    it("stores rows that are given piece by piece", async () => {
      await engine.copy(copied, ["1\tone\n2\t\\N\n", "3\ta\\tb \\\\ 北大西洋\n"]);
      await engine.copy(copied, []);
      expect(await all()).toEqual([
        { id: 1, words: "one" },
        { id: 2, words: null },
        { id: 3, words: "a\tb \\ 北大西洋" },
      ]);
    });

    it("that fails stores nothing, and what comes after it is answered", async () => {
      const many = Array.from({ length: 500 }, (_, at) => `${at + 10}\t${"w".repeat(1_000)}\n`);
      await expect(engine.copy(copied, [...many, "1\tagain\n", ...many])).rejects.toThrow(/copied_pkey/u);
      await expect(engine.copy("absent (id)", many)).rejects.toThrow(/absent/u);
      expect(await all()).toHaveLength(3);
      const within = engine.transaction(async (connection) => {
        await connection.copy(copied, ["4\tfour\n"]);
        throw new Error("taken back");
      });
      await expect(within).rejects.toThrow("taken back");
      expect(await all()).toHaveLength(3);
    });
  });

  describe("values", () => {
    it("come back as the JavaScript values that both engines agree on", async () => {
      await engine.exec(`CREATE TABLE typed (
        small smallint, plain integer, big bigint, beyond bigint, exact numeric(10, 3), single real, floating double precision,
        yes boolean, words text, named varchar(10), padded char(4), day date, early date, at timestamptz, precise timestamptz,
        wall timestamp, hour time, span interval, document json, binary_document jsonb, bytes bytea, id uuid, period daterange,
        numbers integer[], bigs bigint[], texts text[], days date[], instants timestamptz[], documents jsonb[], grid integer[][],
        empty text[], nothing text)`);
      await engine.query(
        `INSERT INTO typed VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
          $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)`,
        [
          -3,
          2_000_000_000,
          9_007_199_254_740_991n,
          "9007199254740993",
          "12.500",
          1.5,
          0.1,
          true,
          'quoted "words", a \\ and 北大西洋 🕊',
          "name",
          "ab",
          "2023-07-05",
          "0987-12-31",
          new Date("2023-07-05T10:11:12.345Z"),
          "2023-07-05 10:11:12.123456+09:30",
          "2023-07-05 10:11:12",
          "23:59:00",
          "1 day 2 hours",
          { a: [1, null, "x"] },
          { nested: { deep: true } },
          new Uint8Array([0, 1, 255]),
          "8c5f1d0e-6f3a-4d9b-9f43-0d4e3e3b8b11",
          "[2023-01-01,2024-01-01)",
          [1, null, 3],
          [1n, "9007199254740993"],
          ["plain", "with, comma", 'with "quote" and \\', "", "NULL", null],
          ["2023-07-05"],
          ["2023-07-05T10:11:12Z"],
          [{ a: 1 }, '"text"'],
          [
            [1, 2],
            [3, 4],
          ],
          [],
          null,
        ],
      );
      const { rows } = await engine.query("SELECT * FROM typed");
      expect(rows).toStrictEqual([
        {
          small: -3,
          plain: 2_000_000_000,
          big: 9_007_199_254_740_991,
          beyond: "9007199254740993",
          exact: "12.500",
          single: 1.5,
          floating: 0.1,
          yes: true,
          words: 'quoted "words", a \\ and 北大西洋 🕊',
          named: "name",
          padded: "ab  ",
          day: "2023-07-05",
          early: "0987-12-31",
          at: "2023-07-05T10:11:12.345Z",
          precise: "2023-07-05T00:41:12.123456Z",
          wall: "2023-07-05T10:11:12",
          hour: "23:59:00",
          span: "1 day 02:00:00",
          document: { a: [1, null, "x"] },
          binary_document: { nested: { deep: true } },
          bytes: new Uint8Array([0, 1, 255]),
          id: "8c5f1d0e-6f3a-4d9b-9f43-0d4e3e3b8b11",
          period: "[2023-01-01,2024-01-01)",
          numbers: [1, null, 3],
          bigs: [1, "9007199254740993"],
          texts: ["plain", "with, comma", 'with "quote" and \\', "", "NULL", null],
          days: ["2023-07-05"],
          instants: ["2023-07-05T10:11:12Z"],
          documents: [{ a: 1 }, "text"],
          grid: [
            [1, 2],
            [3, 4],
          ],
          empty: [],
          nothing: null,
        },
      ]);
    });

    it("keeps every array of texts as it was given", async () => {
      const texts = fc.array(
        fc.option(fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"))),
        { maxLength: 8 },
      );
      await fc.assert(
        fc.asyncProperty(texts, async (given) => {
          const { rows } = await engine.queryArrays("SELECT $1::text[]", [given], { name: "array" });
          expect(rows).toStrictEqual([[given]]);
        }),
      );
    });

    it("keeps columns of one name apart in array mode", async () => {
      const { rows } = await engine.queryArrays("SELECT 1 AS a, 2 AS a, $1::text AS b", ["x"]);
      expect(rows).toStrictEqual([[1, 2, "x"]]);
    });

    it("refuses what no column can hold", async () => {
      await expect(engine.query("SELECT $1::timestamptz", [new Date("never")])).rejects.toThrow(
        "invalid Date",
      );
    });
  });

  describe("statements", () => {
    it("answers a named statement with other parameters each time", async () => {
      const answers: unknown[] = [];
      for (const number of [1, 2, 3])
        answers.push(
          (await engine.query("SELECT $1::int * 2 AS twice", [number], { name: "twice" })).rows[0],
        );
      expect(answers).toStrictEqual([{ twice: 2 }, { twice: 4 }, { twice: 6 }]);
    });

    it("prepares a named statement once", async () => {
      await engine.transaction(async (connection) => {
        for (const number of [1, 2]) await connection.query("SELECT $1::int", [number], { name: "once" });
        const { rows } = await connection.query(
          "SELECT count(*) AS times FROM pg_prepared_statements WHERE name = 'once'",
        );
        expect(rows).toStrictEqual([{ times: 1 }]);
      });
    });

    it("passes the database's refusals through with their SQLSTATE", async () => {
      await engine.query("INSERT INTO counted VALUES (-1)");
      const error = await rejection(engine.query("INSERT INTO counted VALUES (-1)"));
      expect(error).toMatchObject({ code: "23505", constraint: "counted_pkey" });
      expect(await rejection(engine.query("SELEC"))).toMatchObject({ code: "42601" });
      await engine.query("DELETE FROM counted");
    });

    it("takes only one statement in a query", async () => {
      expect(await rejection(engine.query("SELECT 1; SELECT 2"))).toMatchObject({ code: "42601" });
    });

    it("tells the log what callers send", async () => {
      const told: unknown[] = [];
      const logged = await openFresh(kind, { log: (entry) => told.push(entry) });
      await logged.query("SELECT $1::int", [1]);
      await logged.transaction((connection) => connection.exec("SELECT 2; SELECT 3"));
      await logged.close();
      expect(told).toStrictEqual([
        { text: "SELECT $1::int", params: [1] },
        { text: "SELECT 2; SELECT 3", params: [] },
      ]);
    });

    it("runs a script as one transaction", async () => {
      const script = "INSERT INTO counted VALUES (1); INSERT INTO counted VALUES (1)";
      expect(await rejection(engine.exec(script))).toMatchObject({ code: "23505" });
      expect(await ids()).toStrictEqual([]);
    });

    it("leaves no transaction open that a script began", async () => {
      await expect(engine.exec("BEGIN; INSERT INTO counted VALUES (1)")).rejects.toThrow("transaction open");
      expect(await rejection(engine.exec("BEGIN; INSERT INTO counted VALUES (1); SELEC"))).toMatchObject({
        code: "42601",
      });
      await engine.exec("BEGIN; INSERT INTO counted VALUES (1); DELETE FROM counted; COMMIT");
      expect(await ids()).toStrictEqual([]);
    });
  });

  describe("transactions", () => {
    it("keeps all of it, and gives back what the work gives", async () => {
      const given = await engine.transaction(async (connection) => {
        await connection.query("INSERT INTO counted VALUES (10)");
        await connection.query("INSERT INTO counted VALUES (11)");
        return "done";
      });
      expect(given).toBe("done");
      expect(await ids()).toStrictEqual([10, 11]);
      await engine.query("DELETE FROM counted");
    });

    it("keeps nothing when the work throws, and throws the same", async () => {
      const thrown = new Error("thought better of it");
      const error = await rejection(
        engine.transaction(async (connection) => {
          await connection.query("INSERT INTO counted VALUES (10)");
          throw thrown;
        }),
      );
      expect(error).toBe(thrown);
      expect(await ids()).toStrictEqual([]);
    });

    it("does not pretend to have kept what a swallowed refusal undid", async () => {
      const error = await rejection(
        engine.transaction(async (connection) => {
          await connection.query("INSERT INTO counted VALUES (10)");
          await connection.query("INSERT INTO counted VALUES (10)").catch(() => undefined);
        }),
      );
      expect(error).toMatchObject({ code: "23505" });
      expect(await ids()).toStrictEqual([]);
    });

    it("runs statements that are sent at once one after another", async () => {
      const rows = await engine.transaction((connection) =>
        Promise.all(
          [1, 2, 3].map(async (n) => (await connection.query("SELECT $1::int AS n", [n])).rows[0]?.n),
        ),
      );
      expect(rows).toStrictEqual([1, 2, 3]);
    });

    it("refuses statements on a connection that it has given back", async () => {
      const leaked = await engine.transaction(async (connection) => connection);
      await expect(leaked.query("SELECT 1")).rejects.toThrow("transaction is over");
    });

    it("shows others nothing before it is over", async () => {
      const seen = engine.transaction(async (connection) => {
        await connection.query("INSERT INTO counted VALUES (10)");
        const meanwhile = ids();
        if (kind === "postgres") expect(await meanwhile).toStrictEqual([]);
        await connection.query("DELETE FROM counted");
        return { meanwhile };
      });
      expect(await (await seen).meanwhile).toStrictEqual([]);
    });
  });

  describe("deadlines", () => {
    let hurried: Engine;

    beforeAll(async () => {
      hurried = await openFresh(kind, { deadlineMs: 400 });
      await hurried.transaction(
        (connection) => connection.exec("CREATE TABLE counted (id integer PRIMARY KEY)"),
        {
          deadlineMs: 10_000,
        },
      );
    });

    it.each([
      ["waits", forever],
      ["computes", busyForever],
    ])("stops a statement that %s past it, and answers the next", async (_, sql) => {
      const error = await rejection(hurried.query(sql));
      expect(error).toMatchObject({ name: "StoreError", code: "TIMEOUT" });
      expect(error.message).toContain(hurried.where);
      expect(error.message).toContain("0.4 s");
      expect((await hurried.query("SELECT 1 AS one", [], { name: "one" })).rows).toStrictEqual([{ one: 1 }]);
    });

    it("answers those who waited meanwhile", async () => {
      const stopped = rejection(hurried.query(forever));
      const waited = Array.from({ length: 20 }, (_, n) => hurried.query("SELECT $1::int AS n", [n]));
      expect(await stopped).toMatchObject({ code: "TIMEOUT" });
      expect((await Promise.all(waited)).map(({ rows }) => rows[0]?.n)).toStrictEqual(
        waited.map((_, n) => n),
      );
    });

    it("loses the transaction of a statement that it stops, and says so to whatever follows in it", async () => {
      await hurried.query("INSERT INTO counted VALUES (1)");
      const inside: (string | undefined)[] = [];
      const error = await rejection(
        hurried.transaction(async (connection) => {
          await connection.query("INSERT INTO counted VALUES (2)");
          inside.push((await rejection(connection.query(forever))).code);
          inside.push((await rejection(connection.query("INSERT INTO counted VALUES (3)"))).code);
        }),
      );
      expect(inside).toStrictEqual(["TIMEOUT", "TIMEOUT"]);
      expect(error).toMatchObject({ code: "TIMEOUT" });
      expect(await ids(hurried)).toStrictEqual([1]);
    });

    it("gives a transaction the longer one that it asks for", async () => {
      await hurried.transaction((connection) => connection.query("SELECT pg_sleep(0.8)"), {
        deadlineMs: 20_000,
      });
      expect(await rejection(hurried.query(forever))).toMatchObject({ code: "TIMEOUT" });
    });
  });

  describe("callers who give up", () => {
    it("are answered at once, their statement is stopped, and the next is answered", async () => {
      const reason = new Error("closed the page");
      const controller = new AbortController();
      const answered = new Promise<Error>((resolve) => {
        engine.query(forever, [], { signal: controller.signal }).catch((error) => resolve(error));
      });
      controller.abort(reason);
      expect(await answered).toMatchObject({ name: "StoreError", code: "TIMEOUT", cause: reason });
      const began = performance.now();
      const late = await rejection(engine.query(forever, [], { signal: AbortSignal.timeout(200) }));
      expect(late).toMatchObject({ code: "TIMEOUT", cause: { name: "TimeoutError" } });
      expect(performance.now() - began).toBeLessThan(900);
      await engine.health();
    });

    it("do not cost the others the connection when their statement ends by itself", async () => {
      const before = await engine
        .transaction(async (connection) => {
          await connection.query("SELECT 1", [], { name: "witness" });
          const controller = new AbortController();
          const answer = connection.query("SELECT pg_sleep(0.1)", [], { signal: controller.signal });
          controller.abort();
          return rejection(answer);
        })
        .catch((error) => error);
      expect(before).toMatchObject({ code: "TIMEOUT" });
      if (kind === "embedded") {
        const { rows } = await engine.query(
          "SELECT count(*) AS n FROM pg_prepared_statements WHERE name = 'witness'",
        );
        expect(rows).toStrictEqual([{ n: 1 }]);
      }
    });

    it("leave the line", async () => {
      const leave = await occupy(engine);
      const controller = new AbortController();
      const waiting = rejection(engine.query("SELECT 1", [], { signal: controller.signal }));
      controller.abort();
      expect(await waiting).toMatchObject({ code: "TIMEOUT" });
      await leave();
    });

    it("send nothing when they had given up before", async () => {
      const signal = AbortSignal.abort();
      expect(await rejection(engine.query("SELECT 1", [], { signal }))).toMatchObject({ code: "TIMEOUT" });
    });
  });

  describe("overload", () => {
    it("refuses at once who finds two hundred in line, and lets those pass in their turn", async () => {
      const leave = await occupy(engine);
      const waiting = Array.from({ length: 200 }, () => engine.query("SELECT 1"));
      const began = performance.now();
      const error = (await rejection(engine.query("SELECT 1"))) as StoreError;
      expect(performance.now() - began).toBeLessThan(500);
      expect(error).toMatchObject({ name: "StoreError", code: "OVERLOADED" });
      expect(error.message).toContain("200 statements wait");
      const settled = Promise.allSettled(waiting);
      await leave();
      // Those whom a slow machine does not reach within two seconds are refused as well.
      const outcomes = (await settled).map((one) =>
        one.status === "fulfilled" ? "answered" : one.reason.code,
      );
      expect(new Set([...outcomes, "OVERLOADED"])).toStrictEqual(new Set(["answered", "OVERLOADED"]));
      expect(outcomes[0]).toBe("answered");
    });

    it("refuses who has waited two seconds", async () => {
      const leave = await occupy(engine);
      const began = performance.now();
      expect(await rejection(engine.query("SELECT 1"))).toMatchObject({ code: "OVERLOADED" });
      expect(performance.now() - began).toBeGreaterThan(1_900);
      await leave();
    });
  });

  describe("closing", () => {
    it("lets what runs and what waits finish, refuses newcomers, and may be said twice", async () => {
      const closing = await openFresh(kind);
      const running = Array.from({ length: 30 }, () => closing.query("SELECT pg_sleep(0.01)"));
      const closed = closing.close();
      expect(await rejection(closing.query("SELECT 1"))).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
      await closed;
      expect(await Promise.all(running)).toHaveLength(30);
      await closing.close();
    });
  });
});
