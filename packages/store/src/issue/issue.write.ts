import type { IssueRecord } from "@demarche/schema";
import { type Change, type NewRow, reconcileOwn } from "../record/reconcile.js";
import { idOf, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import { issueTopics } from "./issue.table.js";

/** The row of an issue itself. */
export function issueRow(session: Session, issue: IssueRecord): NewRow {
  return {
    id: idOf(session, "Issue", issue.slug),
    slug: issue.slug,
    kind: issue.kind,
    label: issue.label,
    proposition: issue.proposition,
    proposerId: idOf(session, "Actor", issue.proposer),
    place: issue.place,
    broaderId: idOf(session, "Issue", issue.broader),
    ...temporalRow(session, "plannedFor", issue.plannedFor),
  };
}

/** Records the topics of a dossier's issues. */
export function writeIssueTopics(session: Session, records: readonly IssueRecord[]): Promise<Change> {
  const rows = records.flatMap((issue) =>
    issue.topics.map((label) => ({ issueId: idOf(session, "Issue", issue.slug), label })),
  );
  return reconcileOwn(session, issueTopics, rows, [issueTopics.issueId, issueTopics.label]);
}
