import {
  languageTagLengthMax,
  listEntriesMax,
  nameLengthMax,
  sectionRecordsMax,
  sourceLengthMax,
  summaryLengthMax,
  titleLengthMax,
  urlLengthMax,
} from "../limit/limit.js";
import {
  boolean,
  day,
  type InOf,
  integer,
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
import { sourceKinds, sourceRelations, sourceReliabilities } from "./source.terms.js";

/** One older source that a source draws on. */
export const sourceLink = object("SourceLink", "An older source that this one draws on.", {
  source: reference("The older source.", "Source"),
  relation: term("What this source does with the older one.", sourceRelations),
});
export type SourceLinkRecord = OutOf<typeof sourceLink>;

/** That a publisher took a source back. What rests on it is no evidence any more; the record of it stays. */
const withdrawal = object("Withdrawal", "That its publisher took a source back.", {
  on: temporal("When it was taken back, as far as is known."),
  why: optional(text("What the publisher gave as its reason, in words of our own.", summaryLengthMax)),
});

/** A document, held or only cited. */
export const source = object(
  "Source",
  "A document in which statements are found, held by whoever recorded it or only cited by another.",
  {
    slug: slug("The source's slug, the same in every dossier."),
    kind: term("What sort of document it is.", sourceKinds),
    held: boolean(
      "Whether whoever recorded it has read the document itself; false when another source cites it.",
    ),
    title: optional(text("The document's title.", titleLengthMax)),
    publisher: optional(reference("The actor that published it, which is not the source itself.", "Actor")),
    url: optional(text("The address at which it can be read.", urlLengthMax, "url")),
    archiveUrl: optional(text("The address of an archived copy.", urlLengthMax, "url")),
    language: optional(text("Its language as a BCP 47 tag.", languageTagLengthMax, "language")),
    published: temporal("When it was published, as far as is known."),
    retrievedOn: optional(day("The day on which it was read at its address.")),
    sha256: optional(
      text("The SHA-256 of its text in UTF-8, as 64 hexadecimal digits.", nameLengthMax, "sha256"),
    ),
    licence: optional(text("The licence of its text.", titleLengthMax)),
    reliability: optional(term("How far it can be relied on, on the Admiralty scale.", sourceReliabilities)),
    mediaCredit: optional(
      text("The credit of a picture that comes with it, word for word.", summaryLengthMax),
    ),
    textLength: optional(integer("How many Unicode code points its text has.", 0, sourceLengthMax.value)),
    withdrawn: optional(withdrawal),
    derivedFrom: lists("The older sources that it draws on.", sourceLink, listEntriesMax, { unique: true }),
  },
);
export type SourceRecord = OutOf<typeof source>;

/** The sources of a dossier. */
export const sources = lists(
  "The sources in which the dossier's statements are found, and those that they cite.",
  referable("Source", source),
  sectionRecordsMax,
);
export type SourceInput = InOf<typeof source>;
