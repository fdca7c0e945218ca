import type { InstrumentRecord, ParticipationRecord, TransitionRecord } from "@demarche/schema";
import { type Change, type NewRow, reconcileOwn } from "../record/reconcile.js";
import { idOf, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import { instrumentParties } from "./instrument.table.js";
import { participationClaims } from "./participation.table.js";
import { transitionClaims } from "./transition.table.js";

/** The row of an instrument itself. */
export function instrumentRow(session: Session, instrument: InstrumentRecord): NewRow {
  return {
    id: idOf(session, "Instrument", instrument.slug),
    slug: instrument.slug,
    programmeId: idOf(session, "Programme", instrument.programme),
    title: instrument.title,
    binding: instrument.binding,
    publicity: instrument.publicity ?? "UNKNOWN",
    areas: instrument.areas,
    confidence: instrument.confidence,
    basis: instrument.basis.map((statement) => idOf(session, "Statement", statement)),
    ...temporalRow(session, "agreed", instrument.agreed),
    ...temporalRow(session, "from", instrument.from),
    ...temporalRow(session, "until", instrument.until),
  };
}

/** Records who agreed a dossier's instruments. */
export function writeParties(session: Session, records: readonly InstrumentRecord[]): Promise<Change> {
  const rows = records.flatMap((instrument) =>
    instrument.parties.map((party) => ({
      instrumentId: idOf(session, "Instrument", instrument.slug),
      actorId: idOf(session, "Actor", party),
    })),
  );
  return reconcileOwn(session, instrumentParties, rows, [
    instrumentParties.instrumentId,
    instrumentParties.actorId,
  ]);
}

/** Records what a dossier reads in its statements of taking part: one claim for each statement. */
export function writeParticipationClaims(
  session: Session,
  dossier: string,
  records: readonly ParticipationRecord[],
): Promise<Change> {
  const rows = records.flatMap((record) =>
    record.basis.map((statement) => ({
      slug: `${dossier}-${record.key}`,
      statementId: idOf(session, "Statement", statement),
      actorId: idOf(session, "Actor", record.actor),
      programmeId: idOf(session, "Programme", record.programme),
      instrumentId: idOf(session, "Instrument", record.instrument),
      role: record.role,
      status: record.status,
      areas: record.areas,
      confidence: record.confidence,
      ...temporalRow(session, "from", record.from),
      ...temporalRow(session, "until", record.until),
    })),
  );
  return reconcileOwn(session, participationClaims, rows, [
    participationClaims.slug,
    participationClaims.statementId,
  ]);
}

/** Records what a dossier reads in its statements of moving between programmes: one claim for each statement. */
export function writeTransitionClaims(
  session: Session,
  dossier: string,
  records: readonly TransitionRecord[],
): Promise<Change> {
  const rows = records.flatMap((record) =>
    record.basis.map((statement) => ({
      slug: `${dossier}-${record.key}`,
      statementId: idOf(session, "Statement", statement),
      actorId: idOf(session, "Actor", record.actor),
      fromId: idOf(session, "Programme", record.from),
      toId: idOf(session, "Programme", record.to),
      status: record.status,
      condition: record.condition,
      ...temporalRow(session, "date", record.date),
    })),
  );
  return reconcileOwn(session, transitionClaims, rows, [transitionClaims.slug, transitionClaims.statementId]);
}
