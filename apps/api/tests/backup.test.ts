import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@demarche/store";
import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSchema } from "../src/graphql/schema.js";
import { readQuestions } from "../src/server/questions.js";
import { engines, freshPlace } from "./server/engine.js";
import { run } from "./server/process.js";
import { openWorld } from "./world.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-backup-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(engines)("a backup of %s", { timeout: 180_000 }, (from) => {
  it.each(engines)("restored into %s answers every question alike", async (to) => {
    const file = join(folder, `${from}-${to}.gz`);
    const world = await openWorld(from);
    const place = await freshPlace(to);
    try {
      const { content } = await world.store.backup(file);
      const restored = await run(["restore", file, "-o", "json"], place.env);
      expect(restored).toMatchObject({ code: 0, stderr: expect.stringContaining(content) });

      const copy = await openStore(place.options);
      try {
        for (const { name, query, variables } of readQuestions()) {
          const { data, errors } = await graphql({
            schema: buildSchema(),
            source: query,
            variableValues: variables,
            contextValue: { store: copy },
          });
          expect(errors, name).toBeUndefined();
          expect(JSON.parse(JSON.stringify(data)), name).toEqual((await world.ask(query, variables)).data);
        }
      } finally {
        await copy.close();
      }
      const again = await run(["backup", join(folder, "again.gz"), "-o", "json"], place.env);
      expect(JSON.parse(again.stdout).content).toBe(content);
    } finally {
      await world.close();
      await place.remove();
    }
  });
});

describe("demarche restore", { timeout: 180_000 }, () => {
  it("refuses what is no backup with 1, an absent file with 5, and a filled database with 1", async () => {
    const place = await freshPlace("embedded");
    try {
      writeFileSync(join(folder, "no.gz"), "no");
      const restore = (name: string) => run(["restore", name], place.env, folder);
      expect(await restore("no.gz")).toMatchObject({ code: 1, stdout: "" });
      expect(await restore("absent.gz")).toMatchObject({ code: 5, stdout: "" });

      const world = await openWorld("embedded", ["tokyo-liaison-office"]);
      await world.store.backup(join(folder, "yes.gz"));
      await world.close();
      expect((await restore("yes.gz")).code).toBe(0);
      const again = await restore("yes.gz");
      expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("holds records")]);
      expect(readFileSync(join(folder, "yes.gz")).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    } finally {
      await place.remove();
    }
  });
});
