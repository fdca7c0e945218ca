import {
  codeLengthMax,
  languageTagLengthMax,
  listEntriesMax,
  nameLengthMax,
  sectionRecordsMax,
  titleLengthMax,
} from "../limit/limit.js";
import {
  type InOf,
  list,
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
import { reversedPeriod } from "../time/period.record.js";
import { cooperationAreaCodes, cooperationAreaNamed } from "./cooperation-area.terms.js";
import { confidences, programmeKinds, programmeRelations, programmeStatuses } from "./programme.terms.js";

const areaCode = term(
  "The code of a field of cooperation.",
  cooperationAreaCodes,
  (word) => cooperationAreaNamed(word)?.code,
);

/** A list of cooperation areas that may be left out. */
export const areas = lists("The fields of cooperation that it covers.", areaCode, listEntriesMax, {
  unique: true,
});

/** A list of the fields of cooperation that something serves. */
export const purposes = lists(
  "The fields of cooperation that it is meant to serve.",
  areaCode,
  listEntriesMax,
  { unique: true },
);

/** The statements that a derived record rests on; never empty, since nothing is known without one. */
export const basis = list(
  "The statements that say so.",
  reference("A statement's key in this dossier, or its slug.", "Statement"),
  listEntriesMax,
  { min: 1, unique: true },
);

/** One name of a programme. */
export const programmeName = object("ProgrammeName", "One name of a programme.", {
  text: text("The name as it is written.", nameLengthMax),
  lang: text("The name's language as a BCP 47 tag.", languageTagLengthMax, "language"),
});
export type ProgrammeNameRecord = OutOf<typeof programmeName>;

/** How a programme is related to another. */
export const programmeLink = object("ProgrammeLink", "How this programme is related to another one.", {
  programme: reference("The other programme.", "Programme"),
  relation: term("How this programme is related to the other one.", programmeRelations),
  confidence: optional(term("How sure whoever recorded the link is of it.", confidences)),
  basis: optional(basis, []),
});
export type ProgrammeLinkRecord = OutOf<typeof programmeLink>;

/** A partnership programme. */
export const programme = object(
  "Programme",
  "A programme of a sponsor in which actors take part.",
  {
    slug: slug("The programme's slug, the same in every dossier."),
    code: text("The abbreviation by which it is known, such as ITPP.", codeLengthMax),
    names: list("Its names, the one to show first.", programmeName, listEntriesMax, { min: 1, unique: true }),
    sponsor: reference("The actor whose programme it is.", "Actor"),
    kind: term("What sort of programme it is.", programmeKinds),
    status: term("Whether it is running.", programmeStatuses),
    introduced: optional(temporal("When it was introduced.")),
    ended: optional(temporal("When it ended.")),
    describedAs: optional(text("The word by which the source describes it, such as “new”.", titleLengthMax)),
    areas,
    purposes,
    links: lists("How it is related to other programmes.", programmeLink, listEntriesMax),
  },
  [
    {
      text: "A programme does not end before it is introduced.",
      check: ({ introduced, ended }, path) => reversedPeriod(introduced, ended, path),
    },
  ],
);
export type ProgrammeRecord = OutOf<typeof programme>;
export type ProgrammeInput = InOf<typeof programme>;

/** The programmes of a dossier. */
export const programmes = lists(
  "The programmes that the dossier's statements name.",
  referable("Programme", programme),
  sectionRecordsMax,
);
