import { describe, expect, it } from "vitest";
import { fileInput } from "../../src/rows/input.js";
import { KnownActors } from "../../src/rows/known-actors.js";
import { undl } from "../../src/undl/undl.js";
import { rowsOf } from "../rows-of.js";
import { expectRows, imported } from "../votes/reading.js";

describe("undl", () => {
  it("reads the bulk file, and says of each row what became of it", () =>
    expectRows(undl, ["voting.csv"], "rows.json"));

  it("records the file, and changes nothing the second time", async () => {
    const { files, statements } = await imported(undl, ["voting.csv"]);
    expect(files).toEqual([{ file: "voting.csv", read: 13, recorded: 7, left: 3, refused: 3 }]);
    expect(statements.added).toBe(7);
  });

  it("takes a state that is held by two letters for the one that has the three", async () => {
    const actors = new KnownActors();
    actors.note("fr", [{ scheme: "ISO_3166_1_ALPHA2", value: "FR" }]);
    const inputs = [await fileInput(new URL("voting.csv", import.meta.url).pathname)];
    const [first] = await rowsOf(undl, inputs, actors);
    expect(first?.records.at(-1)).toMatchObject({ ballot: { key: "vote-700001-france", voter: "fr" } });
  });
});
