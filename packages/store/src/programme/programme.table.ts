import {
  confidences,
  cooperationAreaCodes,
  programmeKinds,
  programmeRelations,
  programmeStatuses,
} from "@demarche/schema";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
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
  termsCheck,
  versionIndexes,
} from "../record/columns.js";
import { programmeKeys } from "./programme.key.js";

export const programmes = pgTable(
  "programmes",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => programmeKeys.id),
    slug: orderedText("slug").notNull(),
    code: text("code").notNull(),
    sponsorId: id("sponsor_id")
      .notNull()
      .references(() => actorKeys.id),
    kind: text("kind").notNull(),
    status: text("status").notNull(),
    ...temporal("introduced"),
    ...temporal("ended"),
    describedAs: text("described_as"),
    areas: text("areas").array().notNull(),
    purposes: text("purposes").array().notNull(),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("programmes", t.id),
    ...changeIndexes("programmes", t, t.id),
    currentIndex("programmes_slug", t.slug),
    currentIndex("programmes_code", t.code),
    currentIndex("programmes_sponsor", t.sponsorId),
    searchIndex("programmes_search", { called: [t.code] }),
    termCheck(t.kind, programmeKinds),
    termCheck(t.status, programmeStatuses),
    termsCheck(t.areas, cooperationAreaCodes),
    termsCheck(t.purposes, cooperationAreaCodes),
    ...temporalChecks(t, "introduced", "ended"),
  ],
);

export const programmeNames = pgTable(
  "programme_names",
  {
    rowId: rowId(),
    programmeId: id("programme_id")
      .notNull()
      .references(() => programmeKeys.id),
    text: text("text").notNull(),
    lang: text("lang"),
    ordinal: id("ordinal").notNull(),
    ...recorded(),
  },
  (t) => [
    index("programme_names_programme").on(t.programmeId),
    searchIndex("programme_names_search", { called: [t.text] }),
    ...changeIndexes("programme_names", t, t.programmeId),
  ],
);

export const programmeLinks = pgTable(
  "programme_links",
  {
    rowId: rowId(),
    programmeId: id("programme_id")
      .notNull()
      .references(() => programmeKeys.id),
    targetId: id("target_id")
      .notNull()
      .references(() => programmeKeys.id),
    relation: text("relation").notNull(),
    confidence: text("confidence"),
    basis: id("basis").array().notNull(),
    ...recorded(),
  },
  (t) => [
    index("programme_links_programme").on(t.programmeId),
    index("programme_links_target").on(t.targetId),
    ...changeIndexes("programme_links", t, t.programmeId),
    termCheck(t.relation, programmeRelations),
    termCheck(t.confidence, confidences),
  ],
);
