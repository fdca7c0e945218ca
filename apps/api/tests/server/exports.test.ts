import { request as httpRequest } from "node:http";
import { pageSizeMax } from "@demarche/schema";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraphSide } from "../../src/graphql/side.js";
import { buildHttp, type HttpService } from "../../src/server/http.js";
import { openLog } from "../../src/server/log.js";
import { engines, openWorld, type World } from "../world.js";
import { generatedDossier } from "./generated-crowd.js";

const crowd = 3_000;

describe.each(engines)("lists and bundles at addresses of their own, on %s", (engine) => {
  let world: World;
  let http: HttpService;
  let origin: string;
  /** Set by a test to break the database after so many statements. */
  let failsAfter = Number.POSITIVE_INFINITY;
  beforeAll(async () => {
    world = await openWorld(engine);
    await world.store.recordDossiers([{ dossier: generatedDossier(crowd) }]);
    const { store } = world;
    http = await buildHttp({
      graphql: buildGraphSide,
      contextFor: ({ signal }) => ({ store, signal }),
      checks: {},
      questions: [],
      log: openLog("silent"),
      exports: {
        read: store.read,
        async *list(request, options) {
          let pages = 0;
          for await (const page of store.list(request, options)) {
            yield page;
            pages += 1;
            if (pages >= failsAfter) throw new Error("the database is gone");
          }
        },
      },
    });
    origin = `http://127.0.0.1:${await http.listen({ port: 0, host: "127.0.0.1" })}`;
  }, 240_000);
  afterAll(async () => {
    await http?.stop();
    await world?.close();
  });

  const rowsOf = async (path: string) => {
    const answer = await fetch(origin + path);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return parse(await answer.text(), { columns: true }) as Record<string, string>[];
  };

  it("gives a list with its filters and clocks", async () => {
    const against = await rowsOf(
      "/positions.csv?issue=nato-liaison-office-tokyo&stance=OPPOSITION&valid=2023-07-15",
    );
    expect(against.map(({ holder }) => holder)).toContain("Actor:cn");
    expect(new Set(against.map(({ stance }) => stance))).toEqual(new Set(["OPPOSITION"]));
    const known = await rowsOf(
      "/positions.csv?issue=nato-liaison-office-tokyo&public=2023-01-01&valid=2023-07-15",
    );
    const all = await rowsOf("/positions.csv?issue=nato-liaison-office-tokyo&valid=2023-07-15");
    expect(known.length).toBeLessThan(all.length);
    expect(await rowsOf("/positions.csv?recorded=2001-01-01T00:00:00Z")).toEqual([]);
  });

  it("gives what GraphQL gives, in its order", async () => {
    const { data } = await world.ask(
      '{ positions(first: 100, orderBy: HELD_FROM_DESC, filter: { stance: [SUPPORT, OPPOSITION], issues: ["nato-liaison-office-tokyo", "nato-japan-ties"] }) { nodes { id } } }',
    );
    const listed = ((data?.["positions"] as { nodes: { id: string }[] } | undefined)?.nodes ?? []).map(
      ({ id }) => id,
    );
    expect(listed.length).toBeGreaterThan(1);
    const path =
      "/positions.ndjson?orderBy=HELD_FROM_DESC&stance=SUPPORT,OPPOSITION&issues=nato-liaison-office-tokyo&issues=nato-japan-ties";
    const lines = (await (await fetch(origin + path)).text()).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(listed);
    const list = await (await fetch(origin + path.replace(".ndjson", ".json"))).json();
    expect(list).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it("says what it gives, and leads to the meaning of its columns", async () => {
    const answer = await fetch(`${origin}/issues.csv`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="issues.csv"');
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("link")).toBe('</issues.csv-metadata.json>; rel="describedby"');
    const header = (await answer.text()).split("\r\n")[0]?.split(",");
    const meaning = await fetch(`${origin}/issues.csv-metadata.json`);
    expect(meaning.headers.get("content-type")).toBe("application/csvm+json; charset=utf-8");
    const { tableSchema } = (await meaning.json()) as { tableSchema: { columns: { titles: string }[] } };
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
  });

  it("streams a long list, one statement for each page", async () => {
    world.sql.take();
    const rows = await rowsOf("/positions.csv?issue=crowd");
    expect(rows).toHaveLength(crowd);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(crowd);
    expect(world.sql.take()).toHaveLength(crowd / pageSizeMax.value);
  }, 120_000);

  it("reads no further than its reader takes, and stops when the reader is gone", async () => {
    world.sql.take();
    await new Promise<void>((resolve, reject) => {
      const asked = httpRequest(`${origin}/positions.ndjson?issue=crowd`, (answer) => {
        answer.once("data", () => {
          answer.destroy();
          resolve();
        });
      });
      asked.on("error", reject);
      asked.end();
    });
    await rowsOf("/issues.csv");
    expect(world.sql.take().length).toBeLessThan(crowd / pageSizeMax.value);
  });

  it("breaks the connection when the database fails on the way", async () => {
    failsAfter = 2;
    try {
      const answer = await fetch(`${origin}/positions.csv?issue=crowd`);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
    } finally {
      failsAfter = Number.POSITIVE_INFINITY;
    }
  });

  it("answers HEAD without reading", async () => {
    world.sql.take();
    const answer = await fetch(`${origin}/positions.csv`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/csv; charset=utf-8; header=present",
    ]);
    expect(world.sql.take()).toEqual([]);
  });

  it.each([
    ["stance=OPOSITION", "stance", "OPPOSITION"],
    ["stanze=SUPPORT", "stanze", "stance"],
    ["first=3", "first", "Leave first out."],
    ["contested=maybe", "contested", "true or false"],
    ["public=yesterday", "public", ""],
    ["issue=No+Slug", "issue", "global id"],
    ["public=2023-01-01&public=2023-01-02", "public", "once"],
  ])("refuses %s with its place and its mend", async (search, place, mend) => {
    const answer = await fetch(`${origin}/positions.csv?${search}`);
    const body = (await answer.json()) as {
      errors: { message: string; extensions: { code: string; path: string[]; mend: string } }[];
    };
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(body.errors[0]?.extensions).toMatchObject({ code: "BAD_REQUEST", path: [place] });
    expect(body.errors[0]?.extensions.mend).toContain(mend);
  });

  it("refuses to be written to", async () => {
    const answer = await fetch(`${origin}/positions.csv`, { method: "POST" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  it.each(["csv", "ndjson", "json", "jsonld", "ftm.ndjson", "popolo.json"])(
    "gives actors.%s",
    async (ending) => {
      const answer = await fetch(`${origin}/actors.${ending}?slugs=jp,nato`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("Japan");
    },
  );

  it("has no address for what a format cannot hold", async () => {
    expect((await fetch(`${origin}/positions.ftm.ndjson`)).status).toBe(404);
  });

  it.each(["json", "jsonld", "md", "bib", "csl.json"])("gives a bundle as %s", async (ending) => {
    const path = `/dossier/issue/nato-liaison-office-tokyo.${ending}?valid=2023-07-15`;
    const format = { json: "JSON", jsonld: "JSON_LD", md: "MARKDOWN", bib: "BIBTEX", "csl.json": "CSL_JSON" }[
      ending
    ];
    const { data } = await world.ask(
      `{ dossier(issue: "nato-liaison-office-tokyo", asOf: { valid: "2023-07-15" }) { content(format: ${format}) } }`,
    );
    const answer = await fetch(origin + path);
    expect(await answer.text()).toBe((data?.["dossier"] as { content: string } | undefined)?.content);
  });

  it("has no bundle of what is not on record", async () => {
    expect((await fetch(`${origin}/dossier/issue/nothing.json`)).status).toBe(404);
    expect((await fetch(`${origin}/dossier/issue/nothing.pdf`)).status).toBe(404);
  });
});
