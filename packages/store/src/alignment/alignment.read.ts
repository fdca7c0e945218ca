import { alignmentActorsMax, alignmentIssuesMin, stanceGrades, stances } from "@demarche/schema";
import { positions } from "../position/position.view.js";
import { Row, type Sql } from "../read/build.js";
import { connection, filterConditions } from "../read/connection.js";
import { conditions, embed, type Field, type Model, one, rows, scalar } from "../read/model.js";
import { problems } from "../read/problem.js";
import { ReadError, type Want } from "../read/request.js";
import { kappaTables } from "./kappa.read.js";
import {
  isStance,
  namedOnce,
  namedRecords,
  standingPositions,
  stateOf,
  unknownNames,
} from "./standing.read.js";

/** The quantile of the standard normal distribution that leaves 2.5 % above it. */
const z = "1.959963984540054::float8";

const plain = (column: string) => scalar((row) => `${row.alias}.${column}`);
const recordOf = (type: string, column: string): Field =>
  one(type, (row, record) => [`${record.alias}.id = ${row.alias}.${column}`]);
const positionOf = (side: string): Field =>
  one(
    "Position",
    (row, position) => [
      `${position.alias}.holder_id = ${row.alias}.${side}_id`,
      `${position.alias}.issue_id = ${row.alias}.issue_id`,
    ],
    { where: (row, position) => [`${position.alias}.id = ${row.alias}.${side}_position_id`] },
  );

const gradeOf = (state: Sql): Sql =>
  `case ${state} ${stances.values
    .filter((stance) => stanceGrades[stance] !== undefined)
    .map((stance) => `when '${stance}' then ${stanceGrades[stance]}`)
    .join(" ")} end`;

/** Issues of pairs on which both hold a stance. They stand only below `alignment`, whose tables they read. */
export const alignedIssueRead: Model = {
  type: "AlignedIssue",
  table: positions,
  source: ({ alias }) => ({
    from: `(select t.issue_id, t.slug, l.place as left_place, l.id as left_id, t.position_ids[l.place] as left_position_id, r.place as right_place, r.id as right_id, t.position_ids[r.place] as right_position_id, t.states[l.place] = t.states[r.place] as alike, abs(${gradeOf("t.states[l.place]")} - ${gradeOf("t.states[r.place]")}) as difference from told t cross join asked l cross join asked r where ${isStance("t.states[l.place]")} and ${isStance("t.states[r.place]")}) ${alias}`,
    where: [],
  }),
  fields: {
    issue: recordOf("Issue", "issue_id"),
    left: positionOf("left"),
    right: positionOf("right"),
    difference: plain("difference"),
  },
  orders: {
    // MIXED has no grade, and comes last.
    DIFFERENCE_DESC: {
      keys: ({ alias }) => [
        { sql: `4 - coalesce(${alias}.difference, 0)`, type: "int" },
        { sql: `${alias}.slug`, type: "text" },
      ],
    },
  },
};

const alignedIssues = (alike: boolean): Field =>
  connection(
    "AlignedIssue",
    (row, issue) => [
      `${issue.alias}.left_place = ${row.alias}.left_place`,
      `${issue.alias}.right_place = ${row.alias}.right_place`,
    ],
    (_, issue) => [`${alike ? "" : "not "}${issue.alias}.alike`],
  );

const pairModel: Model = {
  type: "AlignmentPair",
  table: positions,
  fields: {
    left: recordOf("Actor", "left_id"),
    right: recordOf("Actor", "right_id"),
    n: plain("n"),
    silent: plain("silent"),
    contested: plain("contested"),
    unsettled: plain("unsettled"),
    agreement: plain("agreement"),
    expectedAgreement: plain("expected_agreement"),
    kappa: plain("kappa"),
    standardError: plain("standard_error"),
    interval: embed(
      "ConfidenceInterval",
      {
        lower: scalar(({ alias }) => `greatest(-1, ${alias}.kappa - ${z} * ${alias}.standard_error)`),
        upper: scalar(({ alias }) => `least(1, ${alias}.kappa + ${z} * ${alias}.standard_error)`),
      },
      ({ alias }) => `${alias}.kappa is not null`,
    ),
    differs: alignedIssues(false),
    agrees: alignedIssues(true),
    problems: (row, want) => {
      const { alias } = row;
      const names = `${alias}.left_slug || ' and ' || ${alias}.right_slug`;
      const least = alignmentIssuesMin.value;
      return problems(row, want, [
        {
          code: "alignment.too-few-issues",
          path: "array['actors']",
          message: `${names} || ' both hold a stance on ' || ${alias}.n || ' issues; a figure needs at least ${least}.'`,
          mend: "Ask for more issues, or read the positions themselves.",
          of: `where ${alias}.n < ${least}`,
        },
        {
          code: "alignment.one-stance",
          path: "array['actors']",
          message: `${names} || ' hold one and the same stance on all ' || ${alias}.n || ' issues that they share; chance alone would make them agree, and kappa is not defined.'`,
          mend: "Ask for issues on which one of them took another stance, or use the agreement.",
          of: `where ${alias}.agreement is not null and ${alias}.kappa is null`,
        },
      ]);
    },
  },
};

/** How far each two of the actors take the same stances on the issues that they share. */
export const alignment: Field = (row, want) => {
  const { build } = row;
  const slugs = namedOnce(want, "actors") ?? [];
  if (slugs.length < 2 || slugs.length > alignmentActorsMax.value) {
    throw new ReadError(
      `actors has ${slugs.length} entries; an alignment compares from 2 to ${alignmentActorsMax.value} actors.`,
      "actors",
    );
  }
  const { target, from, where } = standingPositions(row, want, (position) => [
    `${position.alias}.holder_id in (select id from asked)`,
    ...issueConditions(row, want, position),
  ]);
  const p = target.alias;
  const model: Model = {
    type: "Alignment",
    table: positions,
    fields: {
      pairs: (top, part) => {
        const each = new Row(build, pairModel, "pairs", top.asOf);
        return `(select '[' || coalesce(string_agg(${each.object(part.want)}, ',' order by left_place, right_place), '') || ']' from pairs)`;
      },
      problems: (top, part) => problems(top, part, [unknownNames(build, "actors", slugs, "asked")]),
    },
  };
  const answer = new Row(build, model, "alignment", target.asOf).object(want.want);
  // One row an issue, with an array over the actors: pairs are compared without joining what no statistics describe.
  const each = (column: Sql) =>
    `array[${slugs.map((_, at) => `max(${column}) filter (where place = ${at + 1})`).join(", ")}]`;
  return `(with asked as materialized (${namedRecords(row, want, "Actor", slugs)}),
standings as (
  select a.place, ${p}.issue_id, ${stateOf(p)} as state, max(${p}.id) filter (where ${p}.stance is not null) as position_id
  from ${from} join asked a on a.id = ${p}.holder_id${conditions(where)} group by a.place, ${p}.issue_id
),
told as materialized (
  select issue_id, k.slug, ${each("state")} as states, ${each("position_id")} as position_ids
  from standings join issue_keys k on k.id = issue_id group by issue_id, k.slug
),${kappaTables(build.param(alignmentIssuesMin.value, "int"))}
select ${answer})`;
};

/** Whether a position is on an issue that meets the filter. */
function issueConditions(row: Row, want: Want, position: Row): Sql[] {
  const given = want.args["issues"];
  if (given === undefined || given === null) return [];
  const { from, where, target } = rows(row, "Issue", () => [], want, {
    where: (_, issue) => filterConditions(issue, given),
  });
  return [`${position.alias}.issue_id in (select ${target.alias}.id from ${from}${conditions(where)})`];
}
