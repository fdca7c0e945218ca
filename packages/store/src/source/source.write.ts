import type { SourceRecord, WordsRecord } from "@demarche/schema";
import { type Change, insertRows, type NewRow, reconcileOwn } from "../record/reconcile.js";
import { idOf, nextIds, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import { passages, sourceLinks } from "./source.table.js";

/** The row of a source itself. */
export function sourceRow(session: Session, source: SourceRecord): NewRow {
  return {
    id: idOf(session, "Source", source.slug),
    slug: source.slug,
    kind: source.kind,
    held: source.held,
    title: source.title,
    publisherId: idOf(session, "Actor", source.publisher),
    url: source.url,
    archiveUrl: source.archiveUrl,
    language: source.language,
    retrievedOn: source.retrievedOn,
    sha256: source.sha256,
    textLength: source.textLength,
    licence: source.licence,
    reliability: source.reliability,
    mediaCredit: source.mediaCredit,
    withdrawnWhy: source.withdrawn?.why,
    ...temporalRow(session, "published", source.published),
    ...temporalRow(session, "withdrawn", source.withdrawn?.on),
  };
}

/** Records what a dossier's sources draw on. */
export function writeSourceLinks(session: Session, records: readonly SourceRecord[]): Promise<Change> {
  const rows = records.flatMap((source) =>
    source.derivedFrom.map((link) => ({
      sourceId: idOf(session, "Source", source.slug),
      targetId: idOf(session, "Source", link.source),
      relation: link.relation,
    })),
  );
  return reconcileOwn(session, sourceLinks, rows, [sourceLinks.sourceId, sourceLinks.targetId]);
}

/** The passages that a recording quotes: each place of a source is one passage, however often it is named. */
export class PassageIds {
  readonly #ids: ReadonlyMap<string, number>;

  private constructor(ids: ReadonlyMap<string, number>) {
    this.#ids = ids;
  }

  /** Finds the passages that are held and adds the others. */
  static async of(
    session: Session,
    quoted: readonly { source: string; words: WordsRecord }[],
  ): Promise<PassageIds> {
    const wanted = new Map(
      quoted.map(({ source, words }) => [
        placeOf(source, words),
        {
          sourceId: idOf(session, "Source", source),
          start: words.start ?? null,
          end: words.end ?? null,
          exact: words.exact,
          prefix: words.prefix ?? null,
          suffix: words.suffix ?? null,
        },
      ]),
    );
    const places = [...wanted];
    const { rows } = await session.connection.query(
      `select p.id, w.place from jsonb_to_recordset($1::text::jsonb) as w(place int, source_id bigint, start int, "end" int, exact text, prefix text, suffix text)
       join passages p on p.source_id = w.source_id and p.exact = w.exact and p.start is not distinct from w.start
         and p.prefix is not distinct from w.prefix and p.suffix is not distinct from w.suffix`,
      [
        JSON.stringify(
          places.map(([, passage], place) => ({ place, source_id: passage.sourceId, ...passage })),
        ),
      ],
    );
    const ids = new Map(
      rows.map((row) => [places[row["place"] as number]?.[0] as string, row["id"] as number]),
    );
    const fresh = places.filter(([place]) => !ids.has(place));
    const freshIds = await nextIds(session.connection, "passages", fresh.length);
    await insertRows(
      session,
      passages,
      fresh.map(([place, passage], at) => {
        ids.set(place, freshIds[at] as number);
        return { id: freshIds[at], ...passage };
      }),
    );
    return new PassageIds(ids);
  }

  /** The id of words that this recording quotes from a source. */
  id(source: string, words: WordsRecord): number {
    const id = this.#ids.get(placeOf(source, words));
    if (id === undefined) throw new Error(`The words "${words.exact}" of ${source} were not gathered.`);
    return id;
  }
}

const placeOf = (source: string, words: WordsRecord) =>
  JSON.stringify([source, words.start ?? null, words.exact, words.prefix ?? null, words.suffix ?? null]);
