import { fileURLToPath } from "node:url";
import { openStore, type Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput } from "../../src/rows/input.js";
import { printRowReport } from "../../src/rows/report.js";
import { table } from "../../src/table/table.js";

const saved = (name: string) => fileInput(fileURLToPath(new URL(name, import.meta.url)));
let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: "memory://" });
});
afterAll(() => store.close());

describe("a", () => {
  it("b", async () => {
    const report = await importRows(store, table, [
      await saved("positions.mapping.yaml"),
      await saved("positions.csv"),
    ]);
    console.log(printRowReport(report, "table"));
    expect(1).toBe(1);
  });
});
