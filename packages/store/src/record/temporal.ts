import type { TemporalRecord } from "@demarche/schema";
import type { NewRow } from "./reconcile.js";
import { idOf, type Session } from "./session.js";

/** The seven columns of a Temporal under a prefix; none when nothing is known. */
export function temporalRow(session: Session, prefix: string, temporal: TemporalRecord | undefined): NewRow {
  if (!temporal) return {};
  return {
    [`${prefix}Edtf`]: temporal.edtf,
    [`${prefix}Earliest`]: temporal.earliest,
    [`${prefix}Latest`]: temporal.latest,
    [`${prefix}Basis`]: temporal.basis,
    [`${prefix}Raw`]: temporal.raw,
    [`${prefix}AnchorId`]: idOf(session, "Statement", temporal.anchor),
    [`${prefix}Note`]: temporal.note,
  };
}
