import { stanceMatrixAxisMax, stanceMatrixCellsMax } from "@demarche/schema";
import { positions } from "../position/position.view.js";
import { Row, type Sql } from "../read/build.js";
import { conditions, type Field, type Model, rows } from "../read/model.js";
import { problems } from "../read/problem.js";
import { ReadError, type Want } from "../read/request.js";
import { namedOnce, namedRecords, standingPositions, stateOf, unknownNames } from "./standing.read.js";

/** JSON texts that a table is to carry, so that each is made once, however often a cell shows it. */
class Texts {
  readonly #texts: Sql[] = [];

  /** The name of the column that will hold the text. */
  add(text: Sql): Sql {
    return `t${this.#texts.push(text)}`;
  }

  get names(): Sql[] {
    return this.#texts.map((_, at) => `t${at + 1}`);
  }

  /** The columns, to follow others in a selection. */
  get columns(): Sql {
    return this.#texts.map((text, at) => `, ${text} as ${this.names[at]}`).join("");
  }
}

const listed = (text: Sql, order: Sql): Sql =>
  `'[' || coalesce(string_agg(${text}, ',' order by ${order}), '') || ']'`;

/** Every one of the actors against every one of the issues. */
export const stanceMatrix: Field = (row, want) => {
  const { build } = row;
  const axes = [axisOf(row, want, ofActors), axisOf(row, want, ofIssues)] as const;
  const [actors, issues] = axes;
  if (!actors.isChosen && !issues.isChosen) {
    throw new ReadError(
      "Give actors, issues, both or firstIssues; a matrix of everything has no end.",
      "actors",
    );
  }

  const { target, from, where } = standingPositions(row, want, (position) => [
    ...(actors.isChosen ? [`${position.alias}.holder_id in (select id from actors_meant)`] : []),
    ...(issues.isChosen ? [`${position.alias}.issue_id in (select id from issues_meant)`] : []),
  ]);
  const told = new Texts();
  const gridded = new Texts();
  const position = new Row(build, target.model, "standing", target.asOf);

  const cell = part("StanceCell", {
    issue: (_, { want }) => `i.${issues.texts.add(issues.record.object(want))}`,
    state: () => `to_json(coalesce(c.state, 'NOTHING_RECORDED'))::text`,
    positions: (_, { want }) =>
      `coalesce(c.${told.add(listed(position.object(want), "standing.slug"))}, '[]')`,
  });
  const actorRow = part("StanceRow", {
    actor: (_, { want }) => `a.${actors.texts.add(actors.record.object(want))}`,
    cells: (at, { want }) =>
      `coalesce(g.${gridded.add(listed(new Row(build, cell, "cell", at.asOf).object(want), "i.place"))}, '[]')`,
  });
  const matrix = part("StanceMatrix", {
    actors: (_, { want }) => axisField(actors, want, "actors_shown"),
    issues: (_, { want }) => axisField(issues, want, "issues_shown"),
    rows: (at, { want }) =>
      `(select ${listed(new Row(build, actorRow, "actor_row", at.asOf).object(want), "a.place")} from actors_shown a left join grid g on g.row_place = a.place)`,
    actorsTotal: () => "(select actors_total::text from size)",
    issuesTotal: () => "(select issues_total::text from size)",
    problems: (at, each) =>
      problems(at, each, [
        ...axes.flatMap(({ argument, slugs }) =>
          slugs ? [unknownNames(build, argument, slugs, `${argument}_meant`)] : [],
        ),
        {
          code: "matrix.too-large",
          path: "array[]::text[]",
          message: `'The matrix would have ' || actors || ' actors and ' || issues || ' issues; it has at most ${stanceMatrixAxisMax.value} of each, and ${stanceMatrixCellsMax.value} cells.'`,
          mend: "Name fewer actors or issues, or say firstActors or firstIssues.",
          of: "from size where too_large",
        },
      ]),
  });
  const answer = new Row(build, matrix, "matrix", target.asOf).object(want.want);

  const meant = (axis: Axis) => `${axis.argument}_meant as materialized (${axis.meant})`;
  const standing = `standing as materialized (select ${target.alias}.* from ${from}${conditions(where)})`;
  const tables = [
    ...axes.filter(({ isChosen }) => isChosen).map(meant),
    standing,
    ...axes.filter(({ isChosen }) => !isChosen).map(meant),
    `size as materialized (
  select *, greatest(actors, issues) > ${stanceMatrixAxisMax.value} or actors * issues > ${stanceMatrixCellsMax.value} as too_large
  from (select count(*) as actors, coalesce(max(total), 0) as actors_total from actors_meant) a
  cross join (select count(*) as issues, coalesce(max(total), 0) as issues_total from issues_meant) i
)`,
    ...axes.map(
      ({ argument, record, records, texts }) => `${argument}_shown as materialized (
  select m.id, m.place${texts.columns} from ${records.from} join ${argument}_meant m on m.id = ${record.alias}.id cross join size${conditions([...records.where, "not size.too_large"])}
)`,
    ),
    // Grouped over every cell rather than joined to it: nothing here has statistics that would choose a good join.
    `cells as (
  select row_place, column_place, max(state) as state${told.names.map((name) => `, max(${name}) as ${name}`).join("")}
  from (
    select a.place as row_place, i.place as column_place, null as state${told.names.map((name) => `, null as ${name}`).join("")}
    from actors_shown a cross join issues_shown i
    union all
    select a.place, i.place, ${stateOf("standing")}${told.columns}
    from standing join actors_shown a on a.id = standing.holder_id join issues_shown i on i.id = standing.issue_id
    group by a.place, i.place
  ) filled group by row_place, column_place
)`,
    `grid as (
  select row_place${gridded.columns} from cells c join issues_shown i on i.place = c.column_place group by row_place
)`,
  ];
  return `(with ${tables.join(",\n")}
select ${answer})`;
};

type Axis = ReturnType<typeof axisOf>;

const ofActors = {
  type: "Actor",
  argument: "actors",
  firstArgument: "firstActors",
  order: "NAME_ASC",
} as const;
const ofIssues = {
  type: "Issue",
  argument: "issues",
  firstArgument: "firstIssues",
  order: "LABEL_ASC",
} as const;

/**
 * One side of the matrix: the records that are named, or else those that the positions lead to, or the first of them.
 * `isChosen` says that the records are known before the positions are.
 */
function axisOf(row: Row, want: Want, side: typeof ofActors | typeof ofIssues) {
  const { type, argument } = side;
  const slugs = namedOnce(want, argument);
  const first = firstOf(want, side, slugs);
  const { target: record, ...records } = rows(row, type, () => [], want);
  // Without any name, the first issues are the first of all: the positions on them are few, those on all need not be.
  const isFirstOfAll = first !== undefined && side === ofIssues && !want.args["actors"];
  const meant = slugs
    ? `select *, count(*) over () as total from (${namedRecords(row, want, type, slugs)}) named`
    : foundRecords(row, want, side, first, isFirstOfAll);
  return {
    argument,
    slugs,
    isChosen: slugs !== undefined || isFirstOfAll,
    record,
    records,
    meant,
    texts: new Texts(),
  };
}

/** How many records of a side are wanted when none is named. */
function firstOf(
  want: Want,
  { argument, firstArgument }: typeof ofActors | typeof ofIssues,
  slugs: readonly string[] | undefined,
): number | undefined {
  const first = want.args[firstArgument] as number | null | undefined;
  if (first === undefined || first === null) return undefined;
  if (slugs) {
    throw new ReadError(
      `${firstArgument} chooses ${argument} when none is named; leave out either.`,
      firstArgument,
    );
  }
  if (!Number.isInteger(first) || first < 1 || first > stanceMatrixAxisMax.value) {
    throw new ReadError(
      `${firstArgument} is ${first}; a matrix has from 1 to ${stanceMatrixAxisMax.value} ${argument}.`,
      firstArgument,
    );
  }
  return first;
}

/**
 * The records that the positions lead to, or all: id, place and how many there are. In the order of their slugs, or
 * the first of them in the order in which people look for them.
 */
function foundRecords(
  row: Row,
  want: Want,
  { type, order }: typeof ofActors | typeof ofIssues,
  first: number | undefined,
  isFirstOfAll: boolean,
): Sql {
  const column = type === "Actor" ? "holder_id" : "issue_id";
  const { target, from, where } = rows(
    row,
    type,
    (_, record) => (isFirstOfAll ? [] : [`${record.alias}.id in (select ${column} from standing)`]),
    want,
  );
  const orders = row.build.model(type).orders;
  const keys = orders?.[first === undefined ? "SLUG_ASC" : order]?.keys(target).map(({ sql }) => sql);
  const limit = first === undefined ? "" : ` order by place limit ${row.build.param(first, "int")}`;
  return `select ${target.alias}.id, row_number() over (order by ${keys?.join(", ")}) as place, count(*) over () as total from ${from}${conditions(where)}${limit}`;
}

const axisField = ({ texts, record }: Axis, want: readonly Want[], shown: Sql): Sql =>
  `(select ${listed(`shown.${texts.add(record.object(want))}`, "shown.place")} from ${shown} shown)`;

/** A part of the answer: its fields are texts, made from the tables of the matrix. */
const part = (type: string, fields: Model["fields"]): Model => ({ type, table: positions, fields });
