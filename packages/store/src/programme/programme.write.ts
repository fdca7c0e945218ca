import type { ProgrammeRecord } from "@demarche/schema";
import { type Change, type NewRow, reconcileOwn } from "../record/reconcile.js";
import { idOf, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import { programmeLinks, programmeNames } from "./programme.table.js";

/** The row of a programme itself. */
export function programmeRow(session: Session, programme: ProgrammeRecord): NewRow {
  return {
    id: idOf(session, "Programme", programme.slug),
    slug: programme.slug,
    code: programme.code,
    sponsorId: idOf(session, "Actor", programme.sponsor),
    kind: programme.kind,
    status: programme.status,
    describedAs: programme.describedAs,
    areas: programme.areas,
    purposes: programme.purposes,
    ...temporalRow(session, "introduced", programme.introduced),
    ...temporalRow(session, "ended", programme.ended),
  };
}

/** Records the names of a dossier's programmes and how they are related to others. */
export async function writeProgrammeParts(
  session: Session,
  records: readonly ProgrammeRecord[],
): Promise<Change[]> {
  const names = records.flatMap((programme) =>
    programme.names.map((name, ordinal) => ({
      programmeId: idOf(session, "Programme", programme.slug),
      ordinal,
      text: name.text,
      lang: name.lang,
    })),
  );
  const links = records.flatMap((programme) =>
    programme.links.map((link) => ({
      programmeId: idOf(session, "Programme", programme.slug),
      targetId: idOf(session, "Programme", link.programme),
      relation: link.relation,
      confidence: link.confidence,
      basis: link.basis.map((statement) => idOf(session, "Statement", statement)),
    })),
  );
  return [
    await reconcileOwn(session, programmeNames, names, [programmeNames.programmeId, programmeNames.text]),
    await reconcileOwn(session, programmeLinks, links, [programmeLinks.programmeId, programmeLinks.targetId]),
  ];
}
