import { defineTerms, type TermOf } from "../term/term.js";

export const sourceKinds = defineTerms("SourceKind", "What sort of document a source is.", {
  NEWS_ARTICLE: "A report published by a media outlet.",
  PRESS_RELEASE: "A text that an actor gives out for publication.",
  SPEECH: "The text or record of an address by one speaker.",
  INTERVIEW: "The text or record of questions put to a speaker and the answers.",
  BRIEFING: "The record of a press conference or regular briefing.",
  JOINT_STATEMENT: "A text that several actors issue together as their own.",
  AGREEMENT_TEXT: "The text of a treaty, agreement or programme document.",
  OFFICIAL_PAGE: "A page that an actor keeps about itself or its work.",
  PARLIAMENTARY_RECORD: "The record of a debate, hearing or question in a parliament.",
  VOTING_RECORD: "The record of who voted how.",
  DATASET: "A data set whose rows are cited one by one.",
  SOCIAL_POST: "A message that an account published on a social network.",
});
export type SourceKind = TermOf<typeof sourceKinds>;

export const sourceRelations = defineTerms(
  "SourceRelation",
  "What a source does with the older source that it draws on.",
  {
    REPORTS: "It tells in its own words what the older source says.",
    QUOTES: "It repeats words of the older source as they stand.",
    REWRITES: "It recasts the older source's text, keeping its matter.",
    TRANSLATES: "It gives the older source's text in another language.",
    SYNDICATES: "It republishes the older source's text unchanged.",
    CORRECTS: "It corrects what the older source says.",
  },
);
export type SourceRelation = TermOf<typeof sourceRelations>;

export const sourceReliabilities = defineTerms(
  "SourceReliability",
  "How far a source can be relied on, on the Admiralty scale; it grades the source, never a single claim.",
  {
    A: "The source is completely reliable: there is no doubt of its authenticity, trustworthiness or competence.",
    B: "The source is usually reliable: there is minor doubt, and most of its past claims proved valid.",
    C: "The source is fairly reliable: there is doubt, but it has given valid claims in the past.",
    D: "The source is not usually reliable: there is significant doubt, though some past claims proved valid.",
    E: "The source is unreliable: its past claims proved invalid.",
    F: "The reliability of the source cannot be judged.",
  },
);
export type SourceReliability = TermOf<typeof sourceReliabilities>;
