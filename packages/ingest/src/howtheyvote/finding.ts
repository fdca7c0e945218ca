import { findingsWith } from "../rows/finding.js";

/** A finding, with the sentence that goes with its code. */
export const finding = findingsWith({
  "howtheyvote.title-missing": "The vote has no title.",
  "howtheyvote.title-cut": "The title is longer than a title may be; it is cut.",
  "howtheyvote.time-unreadable": "The time is none; the vote is recorded without one.",
  "howtheyvote.without-votes": "No ballot of the vote was read.",
  "howtheyvote.vote-unlisted": "The table of votes has not this vote; it is known by its number.",
  "howtheyvote.member-unlisted":
    "The table of members has not this member; the person is known by the number.",
});
