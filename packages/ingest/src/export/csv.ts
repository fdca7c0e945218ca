import type { ListName, ListRecord } from "@demarche/store";
import { stringify } from "csv-stringify/sync";
import { type Cell, type Column, separator, type Table } from "./column.js";
import { tables } from "./tables.js";

/**
 * Rows by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
 * do not show; the exact text is in the other formats.
 */
const written = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(textOf)),
    { record_delimiter: "windows", escape_formulas: true },
  );

const textOf = (cell: Cell): string => {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.join(separator) : String(cell);
};

/** A list as CSV, its header first. */
export async function* csvOfList<Name extends ListName>(
  list: Name,
  pages: AsyncIterable<readonly ListRecord<Name>[]>,
): AsyncGenerator<string> {
  const { columns } = tables[list] as unknown as Table<Name>;
  yield written([columns.map(({ name }) => name)]);
  for await (const page of pages) {
    if (page.length > 0) yield written(page.map((row) => columns.map(({ cell }) => cell(row))));
  }
}

/** What the columns of a list's CSV mean: metadata after "CSV on the Web". */
export function csvMetadata(list: ListName, url = `${list}.csv`): string {
  const { columns, key } = tables[list];
  const described = (columns as readonly Column<never>[]).map(
    ({ name, about, datatype, list: isList, required }) => ({
      name,
      titles: name,
      "dc:description": about,
      datatype,
      ...(isList ? { separator } : {}),
      ...(required ? { required } : {}),
    }),
  );
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url,
      "dc:title": `The list of ${list}`,
      dialect: { encoding: "utf-8", header: true, lineTerminators: ["\r\n"] },
      tableSchema: { columns: described, ...(key.length > 0 ? { primaryKey: key } : {}) },
    },
    null,
    2,
  )}\n`;
}
