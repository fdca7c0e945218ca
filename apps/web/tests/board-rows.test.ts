import { describe, expect, it } from "vitest";
import { linesOf, rowsOf, type StanceMatrix } from "../src/board/board-rows.js";

type State = StanceMatrix["rows"][number]["cells"][number]["state"];
const issues = [{ id: "i", slug: "i", label: "I" }];
const matrix = (...rows: [string, State, StanceMatrix["actors"][number]["kind"]?][]): StanceMatrix => ({
  actors: rows.map(([slug, , kind = "STATE"]) => ({ id: slug, slug, name: slug, kind })),
  issues,
  actorsTotal: rows.length,
  issuesTotal: 1,
  rows: rows.map(([, state]) => ({ cells: [{ state }] })),
  problems: [],
});

describe("the board", () => {
  it("compares by actor and issue, and keeps whoever is no longer on it", () => {
    const rows = rowsOf(
      matrix(["b", "SUPPORT"], ["c", "OPPOSITION"]),
      matrix(["a", "SUPPORT"], ["b", "OPPOSITION"]),
    );
    expect(rows.map(({ actor, states, before }) => [actor.slug, states[0], before[0]])).toEqual([
      ["b", "SUPPORT", "OPPOSITION"],
      ["c", "OPPOSITION", "NOTHING_RECORDED"],
      ["a", "NOTHING_RECORDED", "SUPPORT"],
    ]);
  });

  it("claims nothing of whoever another day's board had no room for", () => {
    const full = { ...matrix(["b", "OPPOSITION"]), actorsTotal: 2 };
    const rows = rowsOf(matrix(["a", "SUPPORT"], ["b", "SUPPORT"]), full);
    expect(rows.map(({ before }) => before[0])).toEqual([undefined, "OPPOSITION"]);
  });

  it("sorts, and groups by kind", () => {
    const rows = rowsOf(matrix(["a", "SUPPORT", "PERSON"], ["b", "OPPOSITION"], ["c", "SUPPORT"]), undefined);
    expect(linesOf(rows, { sort: "opposition" }).map((line) => "actor" in line && line.actor.slug)).toEqual([
      "b",
      "a",
      "c",
    ]);
    expect(
      linesOf(rows, { group: "kind" }).map((line) => ("group" in line ? line.group : line.actor.slug)),
    ).toEqual(["Person", "a", "State", "b", "c"]);
  });
});
