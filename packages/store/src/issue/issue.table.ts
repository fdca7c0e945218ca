import { issueKinds, issueStatusKinds } from "@demarche/schema";
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
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
  versionIndexes,
} from "../record/columns.js";
import { statementRows } from "../statement/statement.table.js";
import { issueKeys } from "./issue.key.js";

export const issues = pgTable(
  "issues",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => issueKeys.id),
    slug: orderedText("slug").notNull(),
    kind: text("kind").notNull(),
    label: orderedText("label").notNull(),
    proposition: text("proposition"),
    proposerId: id("proposer_id").references(() => actorKeys.id),
    place: text("place"),
    ...temporal("plannedFor"),
    broaderId: id("broader_id").references(() => issueKeys.id),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("issues", t.id),
    ...changeIndexes("issues", t, t.id),
    currentIndex("issues_slug", t.slug),
    currentIndex("issues_label", t.label, t.id),
    currentIndex("issues_kind", t.kind, t.slug),
    currentIndex("issues_proposer", t.proposerId),
    currentIndex("issues_broader", t.broaderId),
    searchIndex("issues_search", { called: [t.label], running: [t.proposition] }),
    termCheck(t.kind, issueKinds),
    ...temporalChecks(t, "plannedFor"),
  ],
);

export const issueTopics = pgTable(
  "issue_topics",
  {
    rowId: rowId(),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    label: text("label").notNull(),
    ...recorded(),
  },
  (t) => [
    index("issue_topics_issue").on(t.issueId),
    index("issue_topics_label").on(t.label),
    ...changeIndexes("issue_topics", t, t.issueId),
  ],
);

/** What one statement says the state of an issue is. Part of the statement, and as immutable. */
export const issueStatusClaims = pgTable(
  "issue_status_claims",
  {
    id: id("id").primaryKey().generatedByDefaultAsIdentity(),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    status: text("status").notNull(),
    ...temporal("on"),
  },
  (t) => [
    index("issue_status_claims_statement").on(t.statementId),
    index("issue_status_claims_issue").on(t.issueId),
    termCheck(t.status, issueStatusKinds),
    ...temporalChecks(t, "on"),
  ],
);

/** Derived: the states an issue went through. `id` is the claim that opened the state. */
export const issueStatuses = pgTable(
  "issue_statuses",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => issueStatusClaims.id),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    status: text("status").notNull(),
    ...temporal("from"),
    ...temporal("until"),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    basis: id("basis").array().notNull(),
    contested: boolean("contested").notNull(),
    rule: text("rule").notNull(),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("issue_statuses", t.id),
    ...changeIndexes("issue_statuses", t, t.issueId),
    currentIndex("issue_statuses_issue", t.issueId),
    termCheck(t.status, issueStatusKinds),
    ...temporalChecks(t, "from", "until"),
  ],
);
