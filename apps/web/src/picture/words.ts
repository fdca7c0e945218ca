import { type StanceState, stanceStates } from "@demarche/schema";

/** A term of a closed list as it is read in a sentence: `QUALIFIED_SUPPORT` is "qualified support". */
export const inWords = (term: string): string => term.toLowerCase().replaceAll("_", " ");

/** The same at the beginning of a line. */
export function titled(term: string): string {
  const words = inWords(term);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As much of a text as there is room for. */
export const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Where one stands on an issue, in a line. */
export const standingInWords = (actor: string, issue: string, state: StanceState, was = state): string =>
  `${actor} on ${issue}: ${was === state ? "" : `${titled(was)} before, then `}${titled(state)}`;

/** The states in the order in which a reader weighs them: for, between, against, without a stance, nothing. */
export const stateOrder: readonly StanceState[] = stanceStates.values;

/** What a position counts as on a board. */
export function stateOf(position: {
  stance: string | null;
  disclosure: string;
  contested?: boolean;
}): StanceState {
  if (position.contested) return "CONTESTED";
  if (position.stance !== null) return position.stance as StanceState;
  if (position.disclosure === "DECLINED" || position.disclosure === "DEFERRED") return position.disclosure;
  return "NO_STANCE";
}

const schemes: Record<string, string> = {
  ISO_3166_1_ALPHA2: "ISO 3166-1 alpha-2",
  ISO_3166_1_ALPHA3: "ISO 3166-1 alpha-3",
  ISO_3166_1_NUMERIC: "ISO 3166-1 numeric",
  COW_ABBR: "Correlates of War abbreviation",
  COW_NUMBER: "Correlates of War number",
  UN_M49: "UN M49",
  WIKIDATA: "Wikidata",
  LEI: "LEI",
  OPENSANCTIONS: "OpenSanctions",
  URL: "address",
};

/** The register that an identifier is from, as it is called. */
export const schemeInWords = (scheme: string): string => schemes[scheme] ?? inWords(scheme);

const intents: Record<string, string> = {
  COMMITTED: "has committed itself",
  PLANNED: "plans to act",
  CONSIDERING: "is considering it",
  NONE_PLANNED: "has no plans",
  RULED_OUT: "has ruled it out",
};

export const intentInWords = (intent: string): string => intents[intent] ?? inWords(intent);

const disclosures: Record<string, string> = {
  STATED: "said so itself",
  ASCRIBED: "others say it",
  IMPLIED_BY_ACT: "shown by an act",
  DECLINED: "declined to comment",
  DEFERRED: "put the answer off",
};

export const disclosureInWords = (disclosure: string): string =>
  disclosures[disclosure] ?? inWords(disclosure);
