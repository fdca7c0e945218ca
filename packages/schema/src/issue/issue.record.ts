import { listEntriesMax, nameLengthMax, sectionRecordsMax, sentenceLengthMax } from "../limit/limit.js";
import {
  type InOf,
  lists,
  type OutOf,
  object,
  optional,
  referable,
  reference,
  slug,
  temporal,
  term,
  text,
} from "../record/shape.js";
import { issueKinds } from "./issue.terms.js";

/** What positions are taken on. */
export const issue = object("Issue", "A matter on which actors take positions.", {
  slug: slug("The issue's slug, the same in every dossier."),
  kind: term("What sort of matter it is.", issueKinds),
  label: text("A short name for headings.", nameLengthMax),
  proposition: optional(
    text("The affirmative sentence that support and opposition are about.", sentenceLengthMax),
  ),
  proposer: optional(reference("The actor that put it forward.", "Actor")),
  place: optional(text("The place it concerns.", nameLengthMax)),
  plannedFor: optional(temporal("When it is planned to come about.")),
  topics: lists("Topics under which it can be found.", text("A topic.", nameLengthMax), listEntriesMax, {
    unique: true,
  }),
  broader: optional(reference("The wider issue of which it is a part.", "Issue")),
});
export type IssueRecord = OutOf<typeof issue>;
export type IssueInput = InOf<typeof issue>;

/** The issues of a dossier. */
export const issues = lists(
  "The issues that the dossier's statements bear on.",
  referable("Issue", issue),
  sectionRecordsMax,
);
