import { areasOf } from "../area/cooperation-area.read.js";
import { participationExplanation, transitionExplanation } from "../explanation/explanation.read.js";
import {
  hasSlug,
  inForce,
  inForceAmong,
  isOneOf,
  knownPeriodOf,
  refersTo,
  temporalOf,
} from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { allOf, basisIds, derivedSource } from "../read/derived.js";
import { actorsNamed, canonicalOf, isActor, isRecordOf } from "../read/identity.js";
import { globalId, held, type Model, many, type On, one, tableSource } from "../read/model.js";
import { recordedPeriod } from "../read/recorded.js";
import { ruleOf } from "../read/rule.js";
import { instruments } from "./instrument.table.js";
import { derivedParticipations, derivedTransitions } from "./participation.derive.js";
import { participations } from "./participation.table.js";
import { transitions } from "./transition.table.js";

const basis: On = (row, statement) => [`${statement.alias}.id = any(${row.alias}.basis)`];

export const participationRead: Model = {
  type: "Participation",
  table: participations,
  source: (row, narrow) =>
    row.asOf.public
      ? derivedSource(row, (evidence) => derivedParticipations(evidence, allOf(narrow("c"))))
      : tableSource(row),
  fields: {
    id: globalId,
    actor: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.col(participations.actorId)}`]),
    programme: one("Programme", (row, programme) => [
      `${programme.alias}.id = ${row.col(participations.programmeId)}`,
    ]),
    instrument: one("Instrument", (row, instrument) => [
      `${instrument.alias}.id = ${row.col(participations.instrumentId)}`,
    ]),
    period: knownPeriodOf(),
    areas: areasOf(participations.areas),
    basis: connection("Statement", () => [], basis),
    basisIds,
    inForce: inForce(),
    rule: ruleOf,
    explanation: participationExplanation,
    recorded: recordedPeriod,
  },
  filters: {
    slugs: hasSlug(participations.slug),
    actor: isActor(participations.actorId),
    programme: refersTo("programme_keys", participations.programmeId),
    status: isOneOf(participations.status),
    role: isOneOf(participations.role),
    area: (row, code: string) => `${row.build.param(code, "text")} = any(${row.col(participations.areas)})`,
    inForce: inForceAmong(),
  },
  keyFilters: ["actor", "programme"],
  filterDefaults: { inForce: ["YES", "MAYBE"] },
  orders: { SLUG_ASC: { keys: (row) => [{ sql: row.col(participations.slug), type: "text" }] } },
};

export const transitionRead: Model = {
  type: "Transition",
  table: transitions,
  source: (row, narrow) =>
    row.asOf.public
      ? derivedSource(row, (evidence) => derivedTransitions(evidence, allOf(narrow("c"))))
      : tableSource(row),
  fields: {
    id: globalId,
    actor: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.col(transitions.actorId)}`]),
    from: one("Programme", (row, programme) => [`${programme.alias}.id = ${row.col(transitions.fromId)}`]),
    to: one("Programme", (row, programme) => [`${programme.alias}.id = ${row.col(transitions.toId)}`]),
    date: temporalOf("date"),
    basis: connection("Statement", () => [], basis),
    basisIds,
    rule: ruleOf,
    explanation: transitionExplanation,
    recorded: recordedPeriod,
  },
  filters: {
    slugs: hasSlug(transitions.slug),
    actor: isActor(transitions.actorId),
    from: refersTo("programme_keys", transitions.fromId),
    to: refersTo("programme_keys", transitions.toId),
    status: isOneOf(transitions.status),
  },
  keyFilters: ["actor", "from", "to"],
  orders: { SLUG_ASC: { keys: (row) => [{ sql: row.col(transitions.slug), type: "text" }] } },
};

export const instrumentRead: Model = {
  type: "Instrument",
  table: instruments,
  fields: {
    id: globalId,
    programme: one("Programme", (row, programme) => [
      `${programme.alias}.id = ${row.col(instruments.programmeId)}`,
    ]),
    parties: many(
      "Actor",
      (row, actor) => {
        const party = row.build.alias("ip_");
        return [
          `${actor.alias}.id in (select ${canonicalOf(actor, `${party}.actor_id`)} from instrument_parties ${party} where ${party}.instrument_id = ${row.col(instruments.id)} and ${held(row.build, actor.asOf, party)})`,
        ];
      },
      { order: (actor) => `${actor.alias}.slug` },
    ),
    agreed: temporalOf("agreed"),
    period: knownPeriodOf(),
    areas: areasOf(instruments.areas),
    basis: connection("Statement", () => [], basis),
    basisIds,
    participations: connection(
      "Participation",
      () => [],
      (row, participation) => [`${participation.alias}.instrument_id = ${row.col(instruments.id)}`],
    ),
    recorded: recordedPeriod,
  },
  filters: {
    slugs: hasSlug(instruments.slug),
    programme: refersTo("programme_keys", instruments.programmeId),
    party: (row, reference: string) => {
      const party = row.build.alias("ip_");
      return `${row.col(instruments.id)} in (select ${party}.instrument_id from instrument_parties ${party} where ${held(row.build, row.asOf, party)} and ${isRecordOf(row, `${party}.actor_id`, actorsNamed(row, [reference]))})`;
    },
  },
  orders: { SLUG_ASC: { keys: (row) => [{ sql: row.col(instruments.slug), type: "text" }] } },
};
