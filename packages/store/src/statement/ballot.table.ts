import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, date, index, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import { issueKeys } from "../issue/issue.key.js";
import { id, orderedText, recorded, temporalChecks } from "../record/columns.js";
import { sourceKeys } from "../source/source.key.js";

/** Ballots have their ids from here on, so that they are none of the statements, expressions and positions beside. */
export const ballotIdMin = 1_000_000_000_000;

type Columns = Readonly<Record<"saidLatest" | "slug" | "voterSlug", AnyPgColumn>>;

// The keys of the orders in which statements and positions are read.
const saidLast = (t: Columns): SQL => sql`coalesce(${t.saidLatest}, date '9999-12-31')`;
const positionSlug = (t: Columns): SQL => sql`(${t.slug} || '.' || ${t.voterSlug})`;

/**
 * Votes of which there is no more to say than who voted how: each row is a statement, its one expression and, as long
 * as the voter says nothing else on the issue, a position. `id` is the id of all three. `recorded_until` ends the
 * position alone: the statement is immutable.
 */
export const ballots = pgTable(
  "ballots",
  {
    id: bigint("id", { mode: "number" })
      .primaryKey()
      .generatedByDefaultAsIdentity({ startWith: ballotIdMin }),
    /** The statement's; the position's ends with the voter's slug. */
    slug: orderedText("slug").notNull().unique(),
    voterSlug: orderedText("voter_slug").notNull(),
    sourceId: id("source_id")
      .notNull()
      .references(() => sourceKeys.id),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    voterId: id("voter_id")
      .notNull()
      .references(() => actorKeys.id),
    stance: text("stance"),
    content: text("content").notNull(),
    locator: text("locator").notNull(),
    saidEdtf: text("said_edtf").notNull(),
    saidEarliest: date("said_earliest", { mode: "string" }),
    saidLatest: date("said_latest", { mode: "string" }),
    saidBasis: text("said_basis").notNull(),
    ...recorded(),
  },
  (t) => [
    index("ballots_source").on(t.sourceId),
    index("ballots_issue").on(t.issueId, t.voterId),
    index("ballots_voter_from").on(t.voterId, saidLast(t), positionSlug(t)),
    index("ballots_said").on(saidLast(t), t.slug),
    index("ballots_from").on(saidLast(t), positionSlug(t)),
    index("ballots_recorded").on(t.recordedFrom, t.id),
    index("ballots_ended").on(t.recordedUntil, t.id).where(sql`recorded_until is not null`),
    check("ballots_stance_is_a_vote", sql`${t.stance} in ('SUPPORT', 'OPPOSITION')`),
    ...temporalChecks(t, "said"),
  ],
);
