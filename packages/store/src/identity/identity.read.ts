import { actors } from "../actor/actor.table.js";
import { isOneOf } from "../read/conditions.js";
import { actorsNamed, isRecordOf } from "../read/identity.js";
import { type Model, one, scalar } from "../read/model.js";
import { recordedPeriod } from "../read/recorded.js";
import { identityJudgements } from "./identity.table.js";

/** A record of an actor itself, whichever record it resolves to. */
const recordAt = (column: string) =>
  one("Actor", (row, actor) => [`${actor.col(actors.id)} = ${row.alias}.${column}`]);

/** The whole ledger, with the judgements that are no longer in force. */
export const identityJudgementRead: Model = {
  type: "IdentityJudgement",
  table: identityJudgements,
  source: (row) => ({ from: `identity_judgements ${row.alias}`, where: [] }),
  fields: {
    id: scalar((row) => row.col(identityJudgements.slug)),
    actor: recordAt("actor_id"),
    other: recordAt("other_id"),
    undone: scalar((row) => `${row.col(identityJudgements.recordedUntil)} is not null`),
    judgedBy: scalar((row) => row.col(identityJudgements.recordedBy)),
    undoneBy: scalar(
      (row) => `(select r.by from recordings r where r.at = ${row.col(identityJudgements.recordedUntil)})`,
    ),
    recorded: recordedPeriod,
  },
  filters: {
    verdicts: isOneOf(identityJudgements.verdict),
    undone: (row, wanted: boolean) =>
      `${row.col(identityJudgements.recordedUntil)} is ${wanted ? "not " : ""}null`,
    actor: (row, reference: string) => {
      const named = actorsNamed(row, [reference]);
      const [actor, other] = [identityJudgements.actorId, identityJudgements.otherId].map((column) =>
        isRecordOf(row, row.col(column), named),
      );
      return `(${actor} or ${other})`;
    },
  },
  orders: {
    RECORDED_ASC: {
      keys: (row) => [{ sql: row.col(identityJudgements.rowId), type: "bigint" }],
    },
    RECORDED_DESC: {
      keys: (row) => [{ sql: row.col(identityJudgements.rowId), type: "bigint" }],
      descending: true,
    },
  },
};
