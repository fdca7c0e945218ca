import { createHash } from "node:crypto";
import type { BallotRecord, Dossier, JudgementRecord } from "@demarche/schema";
import type { BackupReport } from "./backup/backup.format.js";
import { restoreBackup } from "./backup/backup.restore.js";
import { writeBackup } from "./backup/backup.write.js";
import { deriveAll } from "./derive/derive.js";
import { type RecordReport, writeDossier } from "./dossier/dossier.write.js";
import type { HeldRecord } from "./dossier/held.js";
import { readHeld } from "./dossier/held.read.js";
import { type HeldReport, writeHeld } from "./dossier/held.write.js";
import type { Connection, LoggedStatement } from "./engine/connection.js";
import { openEngine } from "./engine/engine.js";
import { type JudgementReport, judgeIdentity, undoJudgement } from "./identity/identity.write.js";
import type { ListName, ListRecord } from "./list/list.js";
import { type ListRequest, readList } from "./list/list.read.js";
import { type MigrationStatus, migrate, migrationStatus } from "./migrate/migrate.js";
import { compileRead } from "./read/read.js";
import type { ReadRequest } from "./read/request.js";
import type { Change } from "./record/reconcile.js";
import { beginSession } from "./record/session.js";
import { repeatable } from "./repeatable.js";
import type { StatementFinding } from "./statement/statement.write.js";

/** Where the graph lies. Neither: an embedded database in `./.demarche/data`. */
export interface StoreOptions {
  /** `postgres://…` of a PostgreSQL 15 or newer. */
  readonly url?: string | undefined;
  /** Folder of the embedded database, or `memory://`. */
  readonly dataDir?: string | undefined;
  /** Longest time that one statement of a read may take, in milliseconds. */
  readonly deadlineMs?: number;
  /** Called with each SQL statement before it is sent. */
  readonly log?: (statement: LoggedStatement) => void;
  /** Whether to bring the tables up to date; true when left out. */
  readonly migrate?: boolean;
}

/** A dossier to record, with what the faithfulness rules found in it. */
export interface DossierToRecord {
  readonly dossier: Dossier;
  /**
   * Whether it is a piece of what a desk records, whose name is the dossier's slug. A whole dossier closes what it
   * leaves out; a piece leaves it as it is.
   */
  readonly piece?: boolean;
  readonly findings?: readonly StatementFinding[];
  /** Votes in their short form; a problem with one has the path `["ballots", place, …]`. */
  readonly ballots?: readonly BallotRecord[];
}

/** What takes dossiers, and answers of what it has taken. */
export type Recorder = Pick<Store, "read" | "recordDossiers">;

/** The evidence graph. */
export interface Store {
  readonly kind: "embedded" | "postgres";
  /** Where the data lies, for people; never a password. */
  readonly where: string;
  /**
   * Answers one root field with one SQL statement, whatever its depth. The keys of the answer are response keys.
   *
   * @throws ReadError when the arguments are not of the right form; StoreError when the database cannot answer
   */
  read(request: ReadRequest, options?: { readonly signal?: AbortSignal | undefined }): Promise<unknown>;
  /**
   * Reads a list to its end, page by page, one statement for each. A page is read when it is asked for; all are of one
   * instant.
   *
   * @throws ReadError and StoreError as `read` does
   */
  list<Name extends ListName>(
    request: ListRequest<Name>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): AsyncGenerator<readonly ListRecord<Name>[]>;
  /**
   * Records dossiers in one transaction: all of them or, when one has problems, none. With `dryRun` nothing is kept,
   * and the reports say what a run would do.
   */
  recordDossiers(
    dossiers: readonly DossierToRecord[],
    options?: { readonly dryRun?: boolean },
  ): Promise<RecordReport[]>;
  /** Everything that was recorded and is held, page by page, in an order in which it can be recorded again. */
  held(): AsyncGenerator<readonly HeldRecord[]>;
  /** Records what another database held, all of it or nothing. With `dryRun` nothing is kept. */
  recordHeld(
    records: AsyncIterable<HeldRecord> | Iterable<HeldRecord>,
    options?: { readonly dryRun?: boolean },
  ): Promise<HeldReport>;
  /**
   * Does work with a recorder whose recordings stand for the rest of the work, and are then taken back: what it is told
   * is what a run would do.
   */
  rehearse<T>(work: (recorder: Recorder) => Promise<T>): Promise<T>;
  /**
   * Records a judgement on whether two records are of one actor, and derives anew what it bears on. `by` names whoever
   * judges.
   */
  judgeIdentity(judgement: JudgementRecord, by: string): Promise<JudgementReport>;
  /** Takes the judgement with this slug back. */
  undoJudgement(judgement: string, by: string): Promise<JudgementReport>;
  /** Derives every derived record anew, and says what that changed: nothing, on a database that is in order. */
  rederive(): Promise<Change>;
  /**
   * Calls the listener whenever something may have been recorded, by this process or another on the same database. It
   * says nothing of what: that is in `changes`. Gives back what ends it.
   */
  onRecorded(listener: () => void): () => void;
  /** Whether nothing has ever been recorded. */
  isEmpty(): Promise<boolean>;
  migrationStatus(): Promise<MigrationStatus>;
  /**
   * Writes everything that was ever recorded to a file, as it is at one instant; others may record meanwhile. The file
   * fits either kind of database.
   *
   * @throws NodeJS.ErrnoException when the file cannot be written; it is then as it was
   */
  backup(file: string, options?: { readonly signal?: AbortSignal }): Promise<BackupReport>;
  /**
   * Puts a backup into this database, whole or not at all.
   *
   * @throws StoreError BACKUP_UNUSABLE, DATABASE_NOT_EMPTY; NodeJS.ErrnoException when the file cannot be read
   */
  restore(file: string): Promise<BackupReport>;
  health(): Promise<void>;
  close(): Promise<void>;
}

/** A recording may take longer than a read. */
const recordingDeadlineMs = 600_000;

/** Ends a transaction that must leave nothing behind, with what it found out. */
class RolledBack<Found> extends Error {
  constructor(readonly found: Found) {
    super("Nothing is kept.");
  }
}

const isSound = ({ problems }: { readonly problems: readonly unknown[] }) => problems.length === 0;

/** Opens the graph, and makes or migrates its tables. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const engine = await openEngine({
    ...(options.url ? { url: options.url } : { dataDir: options.dataDir ?? "./.demarche/data" }),
    ...(options.deadlineMs ? { deadlineMs: options.deadlineMs } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  if (options.migrate !== false) {
    try {
      await migrate(engine, { repeatable });
    } catch (error) {
      await engine.close();
      throw error;
    }
  }
  const record = <T>(work: (connection: Connection) => Promise<T>) =>
    engine.transaction(work, { deadlineMs: recordingDeadlineMs, told: true });
  /** Does the work in one transaction, and keeps it only if what it found out is to be kept. */
  const attempt = async <Found>(
    work: (connection: Connection) => Promise<Found>,
    keeps: (found: Found) => boolean,
  ): Promise<Found> => {
    try {
      return await record(async (connection) => {
        const found = await work(connection);
        if (!keeps(found)) throw new RolledBack(found);
        return found;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.found as Found;
      throw error;
    }
  };
  const lastMigration = async () => (await migrationStatus(engine)).applied.at(-1) ?? "none";

  const read: Store["read"] = (request, { signal } = {}) => readFrom(engine, request, signal);

  return {
    kind: engine.kind,
    where: engine.where,
    read,
    list: (request, options) => readList((page) => read(page, options), request, today()),
    recordDossiers: (dossiers, { dryRun = false } = {}) =>
      attempt(
        (connection) => writeDossiers(connection, dossiers),
        (reports) => !dryRun && reports.every(isSound),
      ),
    rehearse: (work) =>
      attempt(
        (connection) =>
          work({
            read: (request, { signal } = {}) => readFrom(connection, request, signal),
            async recordDossiers(dossiers, { dryRun = false } = {}) {
              await connection.query("savepoint rehearsed");
              const reports = await writeDossiers(connection, dossiers);
              const kept = !dryRun && reports.every(isSound);
              await connection.query(`${kept ? "release" : "rollback to"} savepoint rehearsed`);
              return reports;
            },
          }),
        () => false,
      ),
    held: () => readHeld(engine),
    recordHeld: (records, { dryRun = false } = {}) =>
      attempt(
        (connection) => writeHeld(connection, records),
        (report) => !dryRun && isSound(report),
      ),
    judgeIdentity: (judgement, by) =>
      attempt(async (connection) => judgeIdentity(await beginSession(connection, by), judgement), isSound),
    undoJudgement: (judgement, by) =>
      attempt(async (connection) => undoJudgement(await beginSession(connection, by), judgement), isSound),
    rederive: () => record(async (connection) => deriveAll(await beginSession(connection, "rule:rederive"))),
    onRecorded: (listener) => engine.listen(listener),
    async isEmpty() {
      const { rows } = await engine.query("select not exists (select from recordings) as empty");
      return rows[0]?.["empty"] === true;
    },
    migrationStatus: () => migrationStatus(engine),
    async backup(file, { signal } = {}) {
      const migration = await lastMigration();
      return engine.transaction((connection) => writeBackup(connection, file, { migration, signal }), {
        deadlineMs: recordingDeadlineMs,
      });
    },
    async restore(file) {
      const migration = await lastMigration();
      return record((connection) => restoreBackup(connection, file, { migration, where: engine.where }));
    },
    health: () => engine.health(),
    close: () => engine.close(),
  };
}

async function readFrom(
  connection: Connection,
  request: ReadRequest,
  signal?: AbortSignal,
): Promise<unknown> {
  const { text, params, parse } = compileRead(request, today());
  const { rows } = await connection.query(text, [...params], {
    name: nameOf(text),
    ...(signal ? { signal } : {}),
  });
  const answer = rows[0]?.["answer"] as string | null | undefined;
  return answer === null || answer === undefined ? null : parse(answer);
}

/** Records dossiers one after the other; the caller rolls back when one has problems. */
async function writeDossiers(
  connection: Connection,
  dossiers: readonly DossierToRecord[],
): Promise<RecordReport[]> {
  const reports: RecordReport[] = [];
  for (const { dossier, piece = false, findings = [], ballots = [] } of dossiers) {
    const session = await beginSession(connection, `${piece ? "desk" : "dossier"}:${dossier.slug}`, piece);
    reports.push(await writeDossier(session, dossier, findings, ballots));
  }
  return reports;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Names of prepared statements: one text, one name. */
const nameOf = (text: string) => `r_${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
