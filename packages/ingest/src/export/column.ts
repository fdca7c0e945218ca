import type { BundledTemporal, ListName, ListRecord, NamedReference, Reference } from "@demarche/store";

/** What a cell holds: nothing, one value, or a list. */
export type Cell = string | number | boolean | null | readonly string[];

/** The datatypes of CSVW (§6.4 of the metadata vocabulary) that columns use. */
export type Datatype = "string" | "integer" | "boolean" | "date" | "dateTimeStamp" | "anyURI";

/** A column of a list: the name in the header, what it says, and its cell in the row of a record. */
export interface Column<Row> {
  readonly name: string;
  readonly about: string;
  readonly datatype: Datatype;
  /** A list in one cell; see `separator`. */
  readonly list?: true;
  /** Never empty. */
  readonly required?: true;
  readonly cell: (row: Row) => Cell;
}

/** What stands between the entries of a list in one cell; ids, codes and slugs never hold it. */
export const separator = "|";

/** A list as a table. */
export interface Table<Name extends ListName = ListName> {
  readonly columns: readonly Column<ListRecord<Name>>[];
  /** The columns that tell every two rows apart; none when nothing in a row does. */
  readonly key: readonly string[];
}

/** One value of a record. */
export const value = <Row>(
  name: string,
  about: string,
  cell: (row: Row) => Cell,
  datatype: Datatype = "string",
): Column<Row> => ({ name, about, datatype, cell });

/** A value that every record has. */
export const required = <Row>(column: Column<Row>): Column<Row> => ({ ...column, required: true });

/** The entries of a list, which are ids or codes. */
export const entries = <Row>(
  name: string,
  about: string,
  cell: (row: Row) => readonly string[],
): Column<Row> => ({
  name,
  about,
  datatype: "string",
  list: true,
  cell,
});

/** Entries in words: a mark that could be taken for a separator is percent-encoded. */
export const wordEntries = <Row>(
  name: string,
  about: string,
  cell: (row: Row) => readonly string[],
): Column<Row> =>
  entries(name, `${about} In an entry, % and | are written %25 and %7C.`, (row) =>
    cell(row).map((word) => word.replaceAll("%", "%25").replaceAll(separator, "%7C")),
  );

/** Another record: its id, and its name beside it. */
export const reference = <Row>(
  name: string,
  about: string,
  cell: (row: Row) => NamedReference | null,
): readonly Column<Row>[] => [
  value(name, `${about} It is named by its id.`, (row) => cell(row)?.id ?? null),
  value(`${name}_name`, `The name of ${name}.`, (row) => cell(row)?.name ?? null),
];

/** A moment: its EDTF text, and the first and the last day that it can be. */
export const moment = <Row>(
  name: string,
  about: string,
  cell: (row: Row) => BundledTemporal | null | undefined,
): readonly Column<Row>[] => [
  value(name, `${about} It is written in EDTF (ISO 8601-2).`, (row) => cell(row)?.edtf ?? null),
  value(
    `${name}_earliest`,
    `The first day that ${name} can be.`,
    (row) => cell(row)?.earliest ?? null,
    "date",
  ),
  value(`${name}_latest`, `The last day that ${name} can be.`, (row) => cell(row)?.latest ?? null, "date"),
];

export const idsOf = (references: readonly Reference[]): readonly string[] => references.map(({ id }) => id);
