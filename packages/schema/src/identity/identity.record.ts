import { sentenceLengthMax } from "../limit/limit.js";
import { type OutOf, object, reference, term, text } from "../record/shape.js";
import { identityVerdicts } from "./identity.terms.js";

/** A judgement on whether two records are of one actor. */
export const judgement = object("Judgement", "Whether two records are of one actor, and why.", {
  actor: reference("The record that stands when both are of one actor.", "Actor"),
  other: reference("The other record, which then resolves to the one that stands.", "Actor"),
  verdict: term("Whether they are of one actor.", identityVerdicts),
  reason: text("Why, as one sentence of one's own.", sentenceLengthMax),
});
export type JudgementRecord = OutOf<typeof judgement>;

/** That a judgement is taken back. */
export const undoing = object("Undoing", "That a judgement on identity is taken back.", {
  judgement: text("The judgement's id, such as jp.japan.", sentenceLengthMax),
});
