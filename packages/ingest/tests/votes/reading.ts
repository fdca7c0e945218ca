import { createReadStream, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { recordKinds, statementOfBallot, validate } from "@demarche/schema";
import { expect } from "vitest";
import type { RowFormat } from "../../src/rows/format.js";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput, type Input, streamInput } from "../../src/rows/input.js";
import type { RowReport } from "../../src/rows/report.js";
import type { Row } from "../../src/rows/row.js";
import { openWorld } from "../ask.js";
import { rowsOf } from "../rows-of.js";

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Inputs of files in the folder of a format's tests. */
const filesOf = (folder: string, names: readonly string[]): Promise<Input[]> =>
  Promise.all(names.map((name) => fileInput(pathOf(`${folder}/${name}`))));

/** The same files, packed, from pipes. */
const packedOf = (folder: string, names: readonly string[]): Input[] =>
  names.map((name) =>
    streamInput(`${name}.gz`, () => createReadStream(pathOf(`${folder}/${name}`)).pipe(createGzip())),
  );

/** The statements that the ballots of rows are. */
export const votesOf = (rows: readonly Row[]) =>
  rows.flatMap(({ records }) =>
    records.flatMap((given) => ("ballot" in given ? [statementOfBallot(given.ballot)] : [])),
  );

/** Rows with each ballot as the statement that it is. */
const inFull = (rows: readonly Row[]) =>
  rows.map((row) => ({
    ...row,
    records: row.records.map((given) =>
      "ballot" in given ? { kind: given.kind, sound: statementOfBallot(given.ballot) } : given,
    ),
  }));

/** Expects of ballots, which pass for sound, that they are: what validation makes of what a file would hold. */
export function expectSound(rows: readonly Row[]): void {
  for (const vote of votesOf(rows)) {
    const { attends, said, ...rest } = vote;
    expect(attends).toEqual([]);
    const written = said === undefined ? rest : { ...rest, said: { edtf: said.edtf, basis: said.basis } };
    expect(validate(recordKinds.statement.shape, written)).toEqual({ ok: true, value: vote });
  }
}

/** Expects the rows that are saved in a file, of the inputs as they lie there and packed. */
export async function expectRows(format: RowFormat, names: readonly string[], saved: string): Promise<void> {
  const rows = await rowsOf(format, await filesOf(format.name, names));
  expect(inFull(rows)).toEqual(JSON.parse(readFileSync(pathOf(`${format.name}/${saved}`), "utf8")));
  expectSound(rows);
  const packed = await rowsOf(format, packedOf(format.name, names));
  const unnamed = (row: Row) => ({ ...row, file: row.file.replace(/\.gz$/u, "") });
  expect(packed.map(unnamed)).toEqual(rows);
}

/** Imports files: a dry run foretells it, and a second import changes nothing. */
export async function imported(format: RowFormat, names: readonly string[]): Promise<RowReport> {
  const store = await openWorld();
  try {
    const inputs = () => filesOf(format.name, names);
    const foretold = await importRows(store, format, await inputs(), { dryRun: true });
    const done = await importRows(store, format, await inputs());
    expect({ ...foretold, dryRun: false }).toEqual(done);
    const again = await importRows(store, format, await inputs());
    expect(again.statements).toEqual({ added: 0, corrected: 0, unchanged: done.statements.added });
    expect([again.records, again.derived]).toEqual([
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
    expect(again.files).toEqual(done.files);
    return done;
  } finally {
    await store.close();
  }
}
