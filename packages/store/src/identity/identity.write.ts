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
  if (pair[0] === pair[1]) {
    const itself = `${other} is the record ${actor} itself.`;
    return { problems: [problem("identity.one-record", ["other"], itself, "Name two.")] };
  }
  if (verdict === "SAME" && (await succeeded(session, pair))) {
    const followed = problem(
      "identity.succession",
      ["verdict"],
      `One of ${actor} and ${other} followed the other at a date, so they are two.`,
      "Leave the succession to tell how they go together, or correct it in the dossier that records it.",
    );
    return { problems: [followed] };
  }
  await session.connection.query(
    `update identity_judgements set recorded_until = $3
     where recorded_until is null and least(actor_id, other_id) = least($1::int8, $2) and greatest(actor_id, other_id) = greatest($1::int8, $2)`,
    [...pair, session.at],
  );
  const judgement = `${actor}.${other}`;
  await insertRows(session, identityJudgements, [
    { slug: judgement, actorId: pair[0], otherId: pair[1], verdict, reason },
  ]);
  const derived = await deriveTouched(session);
  const problems = await conflicts(session, judgement);
  return problems.length ? { problems } : { problems, judgement, derived };
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

async function succeeded(session: Session, pair: readonly [number, number]): Promise<boolean> {
  const { rows } = await session.connection.query(
    `select from successions s where s.recorded_until is null
       and least(s.predecessor_id, s.successor_id) = least($1::int8, $2) and greatest(s.predecessor_id, s.successor_id) = greatest($1::int8, $2)`,
    [...pair],
  );
  return rows.length > 0;
}

/** What the judgements in force now say together and cannot: that two records are apart, and that they are one. */
async function conflicts(session: Session, judged: string): Promise<Problem[]> {
  const { rows } = await session.connection.query(
    `select j.slug from identity_judgements j
     join canonical_actors one on one.actor_id = j.actor_id and one.recorded_until is null
     join canonical_actors two on two.actor_id = j.other_id and two.recorded_until is null
     where j.recorded_until is null and j.verdict = 'DIFFERENT' and one.canonical_id = two.canonical_id
     order by j.slug limit 1`,
  );
  return rows.map(({ slug }) =>
    slug === judged
      ? problem(
          "identity.conflict",
          ["verdict"],
          `Other judgements make one actor of the records of ${judged}.`,
          "Undo one of the judgements that join them first.",
        )
      : problem(
          "identity.conflict",
          ["verdict"],
          `The judgement ${slug} holds two records apart that this one would join.`,
          "Undo that judgement first, or leave these records apart.",
        ),
  );
}
