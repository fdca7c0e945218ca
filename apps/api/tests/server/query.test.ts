import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedDossiers } from "@demarche/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, freshPlace, type Place } from "./engine.js";
import { type Ended, run } from "./process.js";

describe.each(engines)("demarche query on %s", { timeout: 120_000 }, (engine) => {
  let place: Place;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "demarche-query-"));
    place = await freshPlace(engine);
    const files = shippedDossiers.map(({ file }) => fileURLToPath(file));
    expect((await run(["import", "dossier", ...files], place.env)).code).toBe(0);
  }, 120_000);
  afterAll(async () => {
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const query = (...args: string[]): Promise<Ended> => run(["query", ...args], place.env, folder);

  it("answers a document in JSON, as the service does", async () => {
    const { code, stdout, stderr } = await query(
      "query Who($slug: String!) { actor(slug: $slug) { slug kind } }",
      "--variables",
      '{"slug":"nato"}',
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      data: { actor: { slug: "nato", kind: "INTERNATIONAL_ORGANIZATION" } },
    });
  });

  it("says nothing beside the answer when many fields are asked at once", async () => {
    const fields = Array.from({ length: 12 }, (_, at) => `a${at}: actor(slug: "nato") { slug }`);
    expect(await query(`{ ${fields.join(" ")} }`)).toMatchObject({ code: 0, stderr: "" });
  });

  it("answers a document of a file, as rows of CSV", async () => {
    writeFileSync(
      join(folder, "q.graphql"),
      '{ actor(slug: "nato") { slug names { text kind } part: partOf { slug } } }',
    );
    const { code, stdout } = await query("-f", "q.graphql", "-o", "csv");
    expect(code).toBe(0);
    expect(stdout).toBe(
      "slug,part,names.text,names.kind\nnato,,North Atlantic Treaty Organization,OFFICIAL\nnato,,NATO,ACRONYM\n",
    );
  });

  it("answers a question by its name, with other variables where some are given", async () => {
    const { code, stdout } = await query("05-does-japan-oppose-joining-nato");
    expect([code, Object.keys(JSON.parse(stdout))]).toEqual([0, ["data"]]);
  });

  it.each([
    ["{ actors { nodes { slag } } }", 2, "GRAPHQL_VALIDATION_FAILED at line 1, column 20: "],
    ["{ actors", 2, "GRAPHQL_PARSE_FAILED at line 1, column 9: "],
    ["{ actors(first: 1000) { nodes { slug } } }", 2, "BAD_USER_INPUT"],
    [`{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(" ")} }`, 2, "QUERY_TOO_LARGE"],
    ["subscription { changes { cursor } }", 2, "OPERATION_RESOLUTION_FAILURE"],
  ])("refuses %s", async (document, exitCode, sentence) => {
    const { code, stdout, stderr } = await query(document);
    expect(code).toBe(exitCode);
    expect(stderr).toContain(sentence);
    expect(JSON.parse(stdout).errors).toHaveLength(1);
    const table = await query(document, "-o", "table");
    expect([table.code, table.stdout]).toEqual([exitCode, ""]);
  });

  it("ends with 5 when the file is not there", async () => {
    expect(await query("-f", "absent.graphql")).toMatchObject({ code: 5, stdout: "" });
  });
});
