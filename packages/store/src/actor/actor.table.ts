import { actorKinds, identifierSchemes, membershipBases, nameKinds } from "@demarche/schema";
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import {
  changeIndexes,
  currentIndex,
  id,
  orderedText,
  recorded,
  rowId,
  searchIndex,
  temporal,
  temporalChecks,
  termCheck,
  versionIndexes,
} from "../record/columns.js";
import { sourceKeys } from "../source/source.key.js";
import { passages } from "../source/source.table.js";
import { actorKeys } from "./actor.key.js";

export const actors = pgTable(
  "actors",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => actorKeys.id),
    slug: orderedText("slug").notNull(),
    kind: text("kind").notNull(),
    partOfId: id("part_of_id").references(() => actorKeys.id),
    open: boolean("open"),
    holderNamed: boolean("holder_named"),
    note: text("note"),
    roleInText: text("role_in_text"),
    ...temporal("existsFrom"),
    ...temporal("existsUntil"),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("actors", t.id),
    ...changeIndexes("actors", t, t.id),
    currentIndex("actors_slug", t.slug),
    currentIndex("actors_kind", t.kind, t.slug),
    currentIndex("actors_part_of", t.partOfId),
    termCheck(t.kind, actorKinds),
    ...temporalChecks(t, "existsFrom", "existsUntil"),
  ],
);

export const actorNames = pgTable(
  "actor_names",
  {
    rowId: rowId(),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    text: text("text").notNull(),
    lang: text("lang"),
    kind: text("kind").notNull(),
    ordinal: id("ordinal").notNull(),
    ...recorded(),
  },
  (t) => [
    index("actor_names_actor").on(t.actorId),
    searchIndex("actor_names_search", { called: [t.text] }),
    ...changeIndexes("actor_names", t, t.actorId),
    termCheck(t.kind, nameKinds),
  ],
);

export const actorIdentifiers = pgTable(
  "actor_identifiers",
  {
    rowId: rowId(),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    scheme: text("scheme").notNull(),
    value: text("value").notNull(),
    ...recorded(),
  },
  (t) => [
    index("actor_identifiers_actor").on(t.actorId),
    index("actor_identifiers_value").on(t.scheme, t.value),
    searchIndex("actor_identifiers_search", { called: [t.value] }),
    ...changeIndexes("actor_identifiers", t, t.actorId),
    termCheck(t.scheme, identifierSchemes),
  ],
);

export const actorDescriptions = pgTable(
  "actor_descriptions",
  {
    rowId: rowId(),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    lang: text("lang").notNull(),
    text: text("text").notNull(),
    ...recorded(),
  },
  (t) => [
    index("actor_descriptions_actor").on(t.actorId),
    ...changeIndexes("actor_descriptions", t, t.actorId),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    rowId: rowId(),
    groupId: id("group_id")
      .notNull()
      .references(() => actorKeys.id),
    memberId: id("member_id")
      .notNull()
      .references(() => actorKeys.id),
    basis: text("basis").notNull(),
    ...temporal("from"),
    ...temporal("until"),
    note: text("note"),
    ...recorded(),
  },
  (t) => [
    index("memberships_group").on(t.groupId),
    index("memberships_member").on(t.memberId),
    ...changeIndexes("memberships_group", t, t.groupId),
    ...changeIndexes("memberships_member", t, t.memberId),
    termCheck(t.basis, membershipBases),
    ...temporalChecks(t, "from", "until"),
  ],
);

export const tenures = pgTable(
  "tenures",
  {
    rowId: rowId(),
    personId: id("person_id")
      .notNull()
      .references(() => actorKeys.id),
    officeId: id("office_id").references(() => actorKeys.id),
    organizationId: id("organization_id").references(() => actorKeys.id),
    title: text("title").notNull(),
    ...temporal("from"),
    ...temporal("until"),
    sourceId: id("source_id").references(() => sourceKeys.id),
    passageId: id("passage_id").references(() => passages.id),
    ...recorded(),
  },
  (t) => [
    index("tenures_person").on(t.personId),
    index("tenures_office").on(t.officeId),
    ...changeIndexes("tenures_person", t, t.personId),
    ...changeIndexes("tenures_office", t, t.officeId),
    ...temporalChecks(t, "from", "until"),
  ],
);

export const successions = pgTable(
  "successions",
  {
    rowId: rowId(),
    predecessorId: id("predecessor_id")
      .notNull()
      .references(() => actorKeys.id),
    successorId: id("successor_id")
      .notNull()
      .references(() => actorKeys.id),
    ...temporal("on"),
    ...recorded(),
  },
  (t) => [
    index("successions_predecessor").on(t.predecessorId),
    index("successions_successor").on(t.successorId),
    ...changeIndexes("successions_predecessor", t, t.predecessorId),
    ...changeIndexes("successions_successor", t, t.successorId),
    ...temporalChecks(t, "on"),
  ],
);
