import { areasOf } from "../area/cooperation-area.read.js";
import type { Row } from "../read/build.js";
import { bestText, hasSlug, isOneOf, type Texts, temporalOf } from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { actorAt, namesActor } from "../read/identity.js";
import { globalId, type Model, many, one, scalar } from "../read/model.js";
import { programmeLinks, programmes } from "./programme.table.js";

const names: Texts = {
  table: "programme_names",
  owner: "programme_id",
  order: (name) => `${name}.ordinal, ${name}.row_id`,
};

/** Records of a programme, which name it in this column. */
const ofProgramme = (column: string) => (row: Row, target: Row) => [
  `${target.alias}.${column} = ${row.col(programmes.id)}`,
];

const bySlug = (row: Row) => [{ sql: row.col(programmes.slug), type: "text" }];

export const programmeRead: Model = {
  type: "Programme",
  table: programmes,
  fields: {
    id: globalId,
    name: scalar(
      (row, args) =>
        `coalesce(${bestText(row, names, row.col(programmes.id), args)}, ${row.col(programmes.code)})`,
    ),
    sponsor: actorAt("sponsor_id"),
    introduced: temporalOf("introduced"),
    ended: temporalOf("ended"),
    areas: areasOf(programmes.areas),
    purposes: areasOf(programmes.purposes),
    relations: many(
      "ProgrammeLink",
      (row, link) => [`${link.col(programmeLinks.programmeId)} = ${row.col(programmes.id)}`],
      { order: (link) => link.col(programmeLinks.rowId) },
    ),
    instruments: connection("Instrument", ofProgramme("programme_id")),
    participations: connection("Participation", ofProgramme("programme_id")),
    transitionsIn: connection("Transition", ofProgramme("to_id")),
    transitionsOut: connection("Transition", ofProgramme("from_id")),
    statements: connection("Statement", ofProgramme("programme_id")),
  },
  filters: {
    slugs: hasSlug(programmes.slug),
    codes: isOneOf(programmes.code),
    sponsor: namesActor(programmes.sponsorId),
    kinds: isOneOf(programmes.kind),
    status: isOneOf(programmes.status),
  },
  orders: { SLUG_ASC: { keys: bySlug } },
};

export const programmeLinkRead: Model = {
  type: "ProgrammeLink",
  table: programmeLinks,
  fields: {
    programme: one("Programme", (row, target) => [
      `${target.alias}.id = ${row.col(programmeLinks.targetId)}`,
    ]),
    basis: connection(
      "Statement",
      () => [],
      (row, statement) => [`${statement.alias}.id = any(${row.col(programmeLinks.basis)})`],
    ),
  },
};
