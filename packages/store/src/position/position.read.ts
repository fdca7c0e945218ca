import { positionExplanation } from "../explanation/explanation.read.js";
import type { Row } from "../read/build.js";
import {
  equals,
  hasSlug,
  inForce,
  inForceAmong,
  isOneOf,
  periodOf,
  refersTo,
  refersToAny,
} from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { allOf, basisIds, derivedSource } from "../read/derived.js";
import { actorsNamed, isActor, isOneOfActors } from "../read/identity.js";
import { globalId, type Model, one, type RowSource, tableSource } from "../read/model.js";
import { recordedPeriod } from "../read/recorded.js";
import type { Want } from "../read/request.js";
import { ruleOf } from "../read/rule.js";
import { derivedPositions } from "./position.derive.js";
import { openedBy, positions } from "./position.view.js";

const sameHolderAndIssue = (row: Row, other: Row) => [
  `${other.alias}.holder_id = ${row.alias}.holder_id`,
  `${other.alias}.issue_id = ${row.alias}.issue_id`,
];

const from = (row: Row) => [
  { sql: `coalesce(${row.col(positions.fromLatest)}, date '9999-12-31')`, type: "date" },
  { sql: row.col(positions.slug), type: "text" },
];

/** Of several holders a page is read holder by holder: among all positions theirs may be few, and far apart. */
function stored(row: Row, args: Want["args"]): RowSource {
  const source = tableSource(row);
  const { holders } = (args["filter"] ?? {}) as { holders?: readonly string[] | null };
  if (!holders) return source;
  const holder = row.build.alias("ho_");
  const named = `(select distinct n.canonical_id as id from ${actorsNamed(row, holders)} n) ${holder}`;
  return {
    ...source,
    paged: (reach) =>
      `(select ${row.alias}.* from ${named} cross join lateral ${reach(`select * from positions where holder_id = ${holder}.id`)} ${row.alias}) ${row.alias}`,
  };
}

export const positionRead: Model = {
  type: "Position",
  table: positions,
  source: (row, narrow, args) =>
    row.asOf.public
      ? derivedSource(row, (evidence) => derivedPositions(evidence, allOf(narrow("e"))))
      : stored(row, args),
  slugIn: (row, slugs) =>
    [
      `${row.col(positions.slug)} = any(${slugs})`,
      ...(row.asOf.public
        ? []
        : [`${row.alias}.${openedBy} = any(array(select split_part(s, '.', 1) from unnest(${slugs}) s))`]),
    ].join(" and "),
  fields: {
    id: globalId,
    holder: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.col(positions.holderId)}`]),
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.col(positions.issueId)}`]),
    held: periodOf(),
    inForce: inForce(),
    basis: connection(
      "Statement",
      () => [],
      (row, statement) => [`${statement.alias}.id = any(${row.col(positions.basis)})`],
    ),
    basisIds,
    rule: ruleOf,
    supersedes: one("Position", sameHolderAndIssue, {
      where: (row, other) => [`${other.alias}.id = ${row.col(positions.supersedesId)}`],
    }),
    supersededBy: one("Position", sameHolderAndIssue, {
      where: (row, other) => [`${other.col(positions.supersedesId)} = ${row.alias}.id`],
      order: (other) => `${other.alias}.id`,
    }),
    explanation: positionExplanation,
    recorded: recordedPeriod,
  },
  filters: {
    slugs: hasSlug(positions.slug),
    holder: isActor(positions.holderId),
    holders: isOneOfActors(positions.holderId),
    issue: refersTo("issue_keys", positions.issueId),
    issues: refersToAny("issue_keys", positions.issueId),
    stance: isOneOf(positions.stance),
    disclosure: isOneOf(positions.disclosure),
    intent: isOneOf(positions.intent),
    contested: equals(positions.contested, "boolean"),
    secondHand: equals(positions.held2ndHand, "boolean"),
    withoutStance: (row, wanted: boolean) => `${row.col(positions.stance)} is ${wanted ? "" : "not "}null`,
    inForce: inForceAmong(),
  },
  keyFilters: ["holder", "holders", "issue", "issues"],
  filterDefaults: { inForce: ["YES", "MAYBE"] },
  orders: {
    HELD_FROM_ASC: { keys: from },
    HELD_FROM_DESC: { keys: from, descending: true },
  },
};
