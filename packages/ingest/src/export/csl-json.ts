import type { SourceKind } from "@demarche/schema";
import type { Bundle, BundledSource, BundledTemporal } from "@demarche/store";
import { type KnownDate, momentWithReserve, plainDate } from "./moment.js";
import { remarksOn } from "./publication.js";

interface CslDate {
  readonly "date-parts"?: readonly KnownDate[];
  readonly literal?: string;
}

/** An item of CSL-JSON 1.0.2, as far as a source has something to say in it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly genre?: string;
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly note?: string;
}

/** The type of CSL that a kind of source is, and its genre where the type does not say it. */
const types: Readonly<Record<SourceKind, readonly [type: string, genre?: string]>> = {
  NEWS_ARTICLE: ["article-newspaper"],
  PRESS_RELEASE: ["document", "Press release"],
  SPEECH: ["speech"],
  INTERVIEW: ["interview"],
  BRIEFING: ["document", "Record of a briefing"],
  JOINT_STATEMENT: ["document", "Joint statement"],
  AGREEMENT_TEXT: ["treaty"],
  OFFICIAL_PAGE: ["webpage"],
  PARLIAMENTARY_RECORD: ["document", "Parliamentary record"],
  VOTING_RECORD: ["document", "Voting record"],
  DATASET: ["dataset"],
  SOCIAL_POST: ["post"],
};

/** A moment as a date of CSL: in words where no date is certain, so that no style prints a day that nobody knows. */
function dateOf(moment: BundledTemporal): CslDate {
  const date = plainDate(moment);
  return date ? { "date-parts": [date] } : { literal: momentWithReserve(moment) };
}

export function cslItemOf(source: BundledSource): CslItem {
  const [type, genre] = types[source.kind];
  const publisher = source.publisher?.name;
  const remarks = remarksOn(source).join(" ");
  const url = source.url ?? source.archiveUrl;
  const [year, month, day] = source.retrievedOn?.split("-").map(Number) ?? [];
  return {
    id: source.slug,
    type,
    ...(source.title ? { title: source.title } : {}),
    ...(genre ? { genre } : {}),
    ...(publisher ? { [source.kind === "NEWS_ARTICLE" ? "container-title" : "publisher"]: publisher } : {}),
    ...(url ? { URL: url } : {}),
    ...(source.language ? { language: source.language } : {}),
    issued: dateOf(source.published),
    ...(year && month && day ? { accessed: { "date-parts": [[year, month, day]] } } : {}),
    ...(remarks ? { note: remarks } : {}),
  };
}

/** The sources of a bundle as CSL-JSON. */
export const cslJson = ({ sources }: Bundle): string =>
  `${JSON.stringify(sources.map(cslItemOf), null, 2)}\n`;
