import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { howtheyvote } from "../../src/howtheyvote/howtheyvote.js";
import { fileInput, InputError } from "../../src/rows/input.js";
import { rowsOf } from "../rows-of.js";
import { expectRows, imported } from "../votes/reading.js";
import { sharedFolder } from "../votes/shared.js";

const tables = ["members", "group_memberships", "groups", "votes", "member_votes"].map(
  (name) => `${name}.csv`,
);

describe("howtheyvote", () => {
  it("reads the tables, and says of each row what became of it", () =>
    expectRows(howtheyvote, tables, "rows.json"));

  it("records the tables, and changes nothing the second time", async () => {
    const { files, statements } = await imported(howtheyvote, tables);
    expect(files).toEqual([
      { file: "members.csv", read: 5, recorded: 3, left: 0, refused: 2 },
      { file: "group_memberships.csv", read: 5, recorded: 3, left: 0, refused: 2 },
      { file: "groups.csv", read: 3, recorded: 2, left: 0, refused: 1 },
      { file: "votes.csv", read: 4, recorded: 3, left: 0, refused: 1 },
      { file: "member_votes.csv", read: 9, recorded: 5, left: 2, refused: 2 },
    ]);
    expect(statements.added).toBe(5);
  });

  it("says when no input is one of its tables", async () => {
    const inputs = [await fileInput(new URL("rows.json", import.meta.url).pathname)];
    await expect(rowsOf(howtheyvote, inputs)).rejects.toThrow(InputError);
  });
});

const { folder, available } = sharedFolder("eu-parliament");

describe.skipIf(!available)("the votes of the European Parliament", () => {
  it("become resolutions, every one, and the groups actors", { timeout: 120_000 }, async () => {
    const names = ["htv_votes.csv.gz", "htv_groups.csv.gz"];
    const inputs = await Promise.all(names.map((name) => fileInput(join(folder, name))));
    const rows = await rowsOf(howtheyvote, inputs);
    expect(rows.filter(({ refused, left }) => refused ?? left)).toEqual([]);
    expect(rows.length).toBe(24_313 + 11);
    const kinds = rows.flatMap(({ records }) => records.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === "issue").length).toBe(24_313);
  });
});
