import { defineTerms, type TermOf } from "../term/term.js";

export const actorKinds = defineTerms("ActorKind", "What sort of actor this is.", {
  STATE: "A sovereign state, such as Japan.",
  TERRITORY: "A territory that is not a sovereign state but is named as a party of its own.",
  INTERNATIONAL_ORGANIZATION:
    "An organisation whose members are states or other organisations, such as NATO.",
  GOVERNMENT_BODY: "A ministry, agency, parliament or other body of a state or organisation.",
  OFFICE: "A post that a person holds, such as an ambassadorship, whoever holds it.",
  PERSON: "A human being.",
  PARTY: "A political party.",
  ARMED_GROUP: "An armed organisation that is not the force of a recognised state.",
  NGO: "An organisation that belongs to no government and does not work for profit.",
  COMPANY: "A business that trades for profit.",
  MEDIA: "A newspaper, broadcaster, agency or other outlet that publishes reports.",
  GROUPING: "Several actors named together, such as all NATO partners, with or without a list of members.",
});
export type ActorKind = TermOf<typeof actorKinds>;

export const nameKinds = defineTerms("NameKind", "What sort of name this is for its actor.", {
  OFFICIAL: "The full name that the actor uses of itself in formal documents.",
  COMMON: "The name that people ordinarily use.",
  ALIAS: "Another name or spelling by which the actor is also known.",
  FORMER: "A name that the actor bore and has given up.",
  ACRONYM: "An abbreviation made of initials.",
});
export type NameKind = TermOf<typeof nameKinds>;

export const identifierSchemes = defineTerms(
  "IdentifierScheme",
  "The register in which an identifier is valid; the same letters name different actors in different registers.",
  {
    ISO_3166_1_ALPHA2: "The two-letter country code of ISO 3166-1, in which NA is Namibia.",
    ISO_3166_1_ALPHA3: "The three-letter country code of ISO 3166-1, in which AUS is Australia.",
    ISO_3166_1_NUMERIC: "The three-digit country code of ISO 3166-1, with its leading zeros.",
    COW_ABBR:
      "The three-letter state abbreviation of the Correlates of War project, in which AUS is Austria.",
    COW_NUMBER: "The state number of the Correlates of War project.",
    UN_M49: "The three-digit code of the United Nations standard M49 for countries and regions.",
    WIKIDATA: "The item number in Wikidata, Q followed by digits.",
    LEI: "The twenty-character Legal Entity Identifier of ISO 17442.",
    OPENSANCTIONS: "The entity identifier in OpenSanctions.",
    URL: "A web address that identifies the actor.",
  },
);
export type IdentifierScheme = TermOf<typeof identifierSchemes>;

export const membershipBases = defineTerms(
  "MembershipBasis",
  "How it is known that an actor belongs to a grouping or organisation.",
  {
    EXPLICIT: "A source says that the actor is a member.",
    INFERRED: "No source says it; whoever recorded the membership concluded it from the context.",
  },
);
export type MembershipBasis = TermOf<typeof membershipBases>;
