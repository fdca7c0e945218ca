import type { StanceState } from "@demarche/schema";
import type { BoardPageQuery } from "@demarche/sdk";
import { titled } from "../picture/words.js";
import type { BoardSearch } from "./board.query.js";

export type StanceMatrix = BoardPageQuery["stanceMatrix"];

/** One actor's line, with what was so on the day that it is compared with. */
export interface BoardRow {
  readonly actor: StanceMatrix["actors"][number];
  readonly states: readonly StanceState[];
  readonly before: readonly (StanceState | undefined)[];
}

/** A line of the board: a group's name, or an actor. */
export type BoardLine = { readonly group: string } | BoardRow;

const isFor = (state: StanceState) => state === "SUPPORT" || state === "QUALIFIED_SUPPORT";
const isAgainst = (state: StanceState) => state === "OPPOSITION" || state === "QUALIFIED_OPPOSITION";
const count = (row: BoardRow, counts: (state: StanceState) => boolean) => row.states.filter(counts).length;

const orders: Record<NonNullable<BoardSearch["sort"]>, (a: BoardRow, b: BoardRow) => number> = {
  name: (a, b) => a.actor.name.localeCompare(b.actor.name),
  support: (a, b) => count(b, isFor) - count(a, isFor),
  opposition: (a, b) => count(b, isAgainst) - count(a, isAgainst),
  recorded: (a, b) =>
    count(b, (state) => state !== "NOTHING_RECORDED") - count(a, (state) => state !== "NOTHING_RECORDED"),
};

/** The rows of one matrix, and beside each state that of another matrix for the same actor and issue. */
export function rowsOf(matrix: StanceMatrix, compared: StanceMatrix | undefined): BoardRow[] {
  const beforeOf = new Map(
    compared?.rows.map((row, index) => [
      compared.actors[index]?.slug,
      new Map(row.cells.map((cell, column) => [compared.issues[column]?.slug, cell.state])),
    ]),
  );
  // Of whoever is not among the compared, nothing is recorded, unless the compared had no room for all.
  const missing =
    compared === undefined || compared.actorsTotal > compared.actors.length ? undefined : "NOTHING_RECORDED";
  const rows = matrix.actors.map((actor, index) => ({
    actor,
    states: matrix.rows[index]?.cells.map(({ state }) => state) ?? [],
    before: matrix.issues.map(({ slug }) => beforeOf.get(actor.slug)?.get(slug) ?? missing),
  }));
  // Whoever stood somewhere on the other day and is not on this board any more is on it too.
  const here = new Set(matrix.actors.map(({ slug }) => slug));
  const gone = (compared?.actors ?? [])
    .filter(({ slug }) => !here.has(slug))
    .map((actor) => ({
      actor,
      states: matrix.issues.map((): StanceState => "NOTHING_RECORDED"),
      before: matrix.issues.map(({ slug }) => beforeOf.get(actor.slug)?.get(slug)),
    }));
  return [...rows, ...gone];
}

/** Sorts, then groups by the actors' kinds when asked to. */
export function linesOf(rows: readonly BoardRow[], { sort = "name", group }: BoardSearch): BoardLine[] {
  const sorted = rows.toSorted((a, b) => orders[sort](a, b) || orders.name(a, b));
  if (group === undefined) return sorted;
  const kinds = [...new Set(sorted.map(({ actor }) => actor.kind))].sort();
  return kinds.flatMap((kind) => [
    { group: titled(kind) },
    ...sorted.filter(({ actor }) => actor.kind === kind),
  ]);
}
