import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { importRows } from "../../src/rows/import-rows.js";
import { streamInput } from "../../src/rows/input.js";
import { printRowReport } from "../../src/rows/report.js";
import { table } from "../../src/table/table.js";
import { openWorld } from "../ask.js";

it("the worked example of docs/importing.md gives what stands there", async () => {
  const page = await readFile(new URL("../../../../docs/importing.md", import.meta.url), "utf8");
  const block = (name: string) => {
    const found = new RegExp(`<!-- ${name} -->\n\`\`\`\\w+\n([^]*?)\`\`\``).exec(page)?.[1];
    if (found === undefined) throw new Error(`The page has no block ${name}.`);
    return found;
  };
  const input = (name: string) => streamInput(name, () => Readable.from([Buffer.from(block(name))]));
  const store = await openWorld();
  const report = await importRows(store, table, [input("positions.mapping.yaml"), input("positions.csv")]);
  await store.close();
  expect(printRowReport(report, "table")).toBe(block("report"));
});
