import { describe, expect, it } from "vitest";
import { openSqlLog, prettySql } from "../src/index.js";

const squeezed = (sql: string) => sql.replace(/\s+/gu, "");

describe("the SQL log", () => {
  it("gives what ran since it was last asked", () => {
    const { log, take } = openSqlLog();
    log("select 1");
    log({ sql: "select 2" });
    log({ text: "select 3" });
    expect(take()).toEqual(["select 1", "select 2", "select 3"]);
    expect(take()).toEqual([]);
    log("select 4");
    expect(take()).toEqual(["select 4"]);
  });
});

describe("the layout of SQL", () => {
  it("puts a clause on a line and indents a subquery", () => {
    const sql =
      "select a.slug, x.n from actors a left join lateral (select count(*) as n from positions p where p.holder = a.id order by p.id limit $1) x on true where a.kind = 'STATE' and a.recorded_until is null";
    expect(prettySql(sql)).toBe(
      [
        "select a.slug, x.n",
        "from actors a",
        "left join lateral (",
        "  select count(*) as n",
        "  from positions p",
        "  where p.holder = a.id",
        "  order by p.id",
        "  limit $1",
        ") x on true",
        "where a.kind = 'STATE' and a.recorded_until is null",
        "",
      ].join("\n"),
    );
  });

  it("breaks long lists and long conditions and keeps every line within 100 columns", () => {
    const list = Array.from({ length: 12 }, (_, n) => `coalesce(t.column_${n}, 'nothing recorded')`).join(
      ", ",
    );
    const condition = Array.from(
      { length: 6 },
      (_, n) => `t.column_${n} is not distinct from $${n + 1}`,
    ).join(" and ");
    const text = prettySql(`select ${list} from t where ${condition}`);
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(1 + 12 + 1 + 6);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines[14]).toBe("where t.column_0 is not distinct from $1");
    expect(lines[15]).toBe("and t.column_1 is not distinct from $2");
  });

  it("changes nothing but white space, and no white space inside literals and names", () => {
    const sql = `select 'two  spaces, select from' as "a  name", e'tab\\'s', $q$ from  where $q$, string_agg(x, ',' order by y) from "t  u" where a @> b and c->>'k' = 'v' and extract(year from d) = 2023 and e is distinct from f`;
    const text = prettySql(sql);
    expect(squeezed(text)).toBe(squeezed(sql));
    for (const kept of ["'two  spaces, select from'", '"a  name"', "$q$ from  where $q$", '"t  u"']) {
      expect(text).toContain(kept);
    }
    expect(text).toContain("string_agg(x, ',' order by y)");
    expect(text).toContain("extract(year from d)");
    expect(text).toContain("e is distinct from f");
  });

  it("gives the same text for its own output", () => {
    const sql =
      "with x as (select 1 as one) select coalesce((select one from x), 0) from (values (1), (2)) v(n)";
    expect(prettySql(prettySql(sql))).toBe(prettySql(sql));
  });
});
