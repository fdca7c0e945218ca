import { confidences, cooperationAreaCodes, publicities } from "@demarche/schema";
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import { programmeKeys } from "../programme/programme.key.js";
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
import { instrumentKeys } from "./instrument.key.js";

/** The concrete documents: "ITPP Japan–NATO 2023–2026". */
export const instruments = pgTable(
  "instruments",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => instrumentKeys.id),
    slug: orderedText("slug").notNull(),
    programmeId: id("programme_id")
      .notNull()
      .references(() => programmeKeys.id),
    title: text("title").notNull(),
    ...temporal("agreed"),
    ...temporal("from"),
    ...temporal("until"),
    binding: boolean("binding"),
    publicity: text("publicity").notNull(),
    areas: text("areas").array().notNull(),
    confidence: text("confidence"),
    basis: id("basis").array().notNull(),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("instruments", t.id),
    ...changeIndexes("instruments", t, t.id),
    index("instruments_of_programme").on(t.programmeId),
    currentIndex("instruments_slug", t.slug),
    currentIndex("instruments_programme", t.programmeId),
    searchIndex("instruments_search", { called: [t.title] }),
    termCheck(t.publicity, publicities),
    termCheck(t.confidence, confidences),
    termsCheck(t.areas, cooperationAreaCodes),
    ...temporalChecks(t, "agreed", "from", "until"),
  ],
);

export const instrumentParties = pgTable(
  "instrument_parties",
  {
    rowId: rowId(),
    instrumentId: id("instrument_id")
      .notNull()
      .references(() => instrumentKeys.id),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    ...recorded(),
  },
  (t) => [
    index("instrument_parties_instrument").on(t.instrumentId),
    index("instrument_parties_actor").on(t.actorId),
    ...changeIndexes("instrument_parties", t, t.instrumentId),
  ],
);
