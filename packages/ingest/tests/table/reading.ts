import { fileURLToPath } from "node:url";
import { fileInput } from "../../src/rows/input.js";
import type { Row } from "../../src/rows/row.js";

export const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** An input of this folder. */
export const saved = (name: string) => fileInput(pathOf(name));

/** What became of a row: the kinds of its records, why it was left, or what is wrong with it. */
export const becomes = (row: Row | undefined) =>
  row?.left ??
  (row?.refused === undefined
    ? row?.records.map(({ kind }) => kind).join()
    : [row.refused.code, ...row.refused.path]);
