import { type JudgementRecord, type Problem, problem } from "@demarche/schema";
import { deriveTouched } from "../derive/derive.js";
import { type Change, insertRows } from "../record/reconcile.js";
import { findKeys, type Session } from "../record/session.js";
import { identityJudgements } from "./identity.table.js";

/** What judging did. With problems, nothing was recorded. */
export interface JudgementReport {
  readonly problems: readonly Problem[];
  /** The judgement's slug, `<actor>.<other>`. */
  readonly judgement?: string;
  /** Derived records that the judgement added and closed. */
  readonly derived?: Change;
}

/** Records a judgement; one on the same pair that was in force is closed. */
export async function judgeIdentity(
  session: Session,
  { actor, other, verdict, reason }: JudgementRecord,
): Promise<JudgementReport> {
  await findKeys(session, "Actor", [actor, other]);
  const missing = (["actor", "other"] as const)
    .filter((field) => !session.ids.Actor.has({ actor, other }[field]))
    .map((field) =>
      problem(
        "reference.unknown",
        [field],
        `There is no actor ${{ actor, other }[field]}.`,
        "Correct the slug, or record the actor first.",
      ),
    );
  if (missing.length) return { problems: missing };
  const pair = [session.ids.Actor.get(actor) as number, session.ids.Actor.get(other) as number] as const;
  const refused = await refusals(session, { actor, other, verdict }, pair);
  if (refused.length) return { problems: refused };
  await session.connection.query(
    `update identity_judgements set recorded_until = $3
     where recorded_until is null and least(actor_id, other_id) = least($1::int8, $2) and greatest(actor_id, other_id) = greatest($1::int8, $2)`,
    [...pair, session.at],
  );
  const judgement = `${actor}.${other}`;
  await insertRows(session, identityJudgements, [
    { slug: judgement, actorId: pair[0], otherId: pair[1], verdict, reason },
  ]);
  return { problems: [], judgement, derived: await deriveTouched(session) };
}

/** Takes a judgement back: what it joined comes apart, and what it kept apart may be joined. */
export async function undoJudgement(session: Session, judgement: string): Promise<JudgementReport> {
  const { rows } = await session.connection.query(
    "update identity_judgements set recorded_until = $2 where recorded_until is null and slug = $1 returning slug",
    [judgement, session.at],
  );
  if (rows.length === 0) {
    const none = problem(
      "reference.unknown",
      ["judgement"],
      `No judgement ${judgement} is in force.`,
      "Take the id of one that is from the list of judgements.",
    );
    return { problems: [none] };
  }
  return { problems: [], judgement, derived: await deriveTouched(session) };
}

async function refusals(
  session: Session,
  { actor, other, verdict }: Omit<JudgementRecord, "reason">,
  [one, two]: readonly [number, number],
): Promise<Problem[]> {
  if (one === two) {
    return [
      problem("identity.one-record", ["other"], `${other} is the record ${actor} itself.`, "Name two."),
    ];
  }
  if (verdict === "UNSURE") return [];
  const { rows } = await session.connection.query(
    `with recursive same as (
       select actor_id, other_id from identity_judgements where recorded_until is null and verdict = 'SAME'
         and (least(actor_id, other_id), greatest(actor_id, other_id)) <> (least($1::int8, $2::int8), greatest($1::int8, $2::int8))
     ),
     linked as (select actor_id as one, other_id as two from same union all select other_id, actor_id from same),
     left_side as (select $1::int8 as id union select l.two from left_side s join linked l on l.one = s.id),
     right_side as (select $2::int8 as id union select l.two from right_side s join linked l on l.one = s.id)
     select
       exists (select from left_side where id = $2) as joined,
       (select d.slug from identity_judgements d where d.recorded_until is null and d.verdict = 'DIFFERENT'
          and ((d.actor_id in (select id from left_side) and d.other_id in (select id from right_side))
            or (d.other_id in (select id from left_side) and d.actor_id in (select id from right_side)))
          and (least(d.actor_id, d.other_id), greatest(d.actor_id, d.other_id)) <> (least($1::int8, $2::int8), greatest($1::int8, $2::int8))
        limit 1) as apart,
       exists (select from successions s where s.recorded_until is null
          and ((s.predecessor_id = $1 and s.successor_id = $2) or (s.predecessor_id = $2 and s.successor_id = $1))) as succeeded`,
    [one, two],
  );
  const found = rows[0] as { joined: boolean; apart: string | null; succeeded: boolean };
  if (verdict === "DIFFERENT") {
    if (!found.joined) return [];
    const mend = "Undo one of the judgements that join them first.";
    return [
      problem(
        "identity.conflict",
        ["verdict"],
        `Other judgements make ${actor} and ${other} one actor.`,
        mend,
      ),
    ];
  }
  if (found.succeeded) {
    return [
      problem(
        "identity.succession",
        ["verdict"],
        `One of ${actor} and ${other} followed the other at a date, so they are two.`,
        "Leave the succession to tell how they go together, or correct it in the dossier that records it.",
      ),
    ];
  }
  if (found.apart !== null) {
    return [
      problem(
        "identity.conflict",
        ["verdict"],
        `The judgement ${found.apart} holds two records apart that this one would join.`,
        "Undo that judgement first, or leave these records apart.",
      ),
    ];
  }
  return [];
}
