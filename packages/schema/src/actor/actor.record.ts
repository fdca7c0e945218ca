import {
  codeLengthMax,
  languageTagLengthMax,
  listEntriesMax,
  membersEntriesMax,
  nameLengthMax,
  sectionRecordsMax,
  sentenceLengthMax,
  summaryLengthMax,
} from "../limit/limit.js";
import { type Problem, type ProblemPath, problem } from "../problem/problem.js";
import {
  boolean,
  described,
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
import { words } from "../source/words.record.js";
import { inOrder, period } from "../time/period.record.js";
import { type ActorKind, actorKinds, identifierSchemes, membershipBases, nameKinds } from "./actor.terms.js";
import { identifierProblem } from "./identifier.js";

/** One name of an actor. */
export const actorName = object("ActorName", "One name of an actor.", {
  text: text("The name as it is written.", nameLengthMax),
  lang: optional(text("The name's language as a BCP 47 tag.", languageTagLengthMax, "language")),
  kind: term("What sort of name it is.", nameKinds),
});
export type ActorNameRecord = OutOf<typeof actorName>;

/** An identifier in a register. */
export const identifier = object(
  "Identifier",
  "An identifier of the actor in a register; one that is not known is left out, never made up.",
  {
    scheme: term("The register.", identifierSchemes),
    value: text("The identifier in the register, in quotes when it is made of digits.", codeLengthMax),
  },
  [
    {
      text: "The identifier has the form that its register prescribes.",
      check: ({ scheme, value }, path) => identifierProblem(scheme, value, path),
    },
  ],
);
export type IdentifierRecord = OutOf<typeof identifier>;

/** A description in one language. */
export const description = object("Description", "A short description of the actor in one language.", {
  lang: text("The language as a BCP 47 tag.", languageTagLengthMax, "language"),
  text: text("The description in that language.", summaryLengthMax),
});
export type DescriptionRecord = OutOf<typeof description>;

/** The membership of one actor in a grouping or organisation. */
export const membership = object(
  "Membership",
  "An actor's belonging to this grouping or organisation.",
  {
    actor: reference("The actor that belongs to it.", "Actor"),
    basis: term("How the membership is known.", membershipBases),
    from: optional(temporal("When the membership began.")),
    until: optional(temporal("When the membership ended; left out while it lasts.")),
    note: optional(text("What a reader should know of it.", sentenceLengthMax)),
  },
  [inOrder],
);
export type MembershipRecord = OutOf<typeof membership>;

/** A person's holding of a post. */
export const tenure = object(
  "Tenure",
  "A person's dated holding of a post.",
  {
    title: text("The post's title, such as President of France.", nameLengthMax),
    office: optional(reference("The post, where it is an actor of its own.", "Actor")),
    organization: optional(reference("The state or organisation that the post belongs to.", "Actor")),
    from: optional(temporal("When the holding began.")),
    until: optional(temporal("When the holding ended; left out while it lasts.")),
    source: optional(reference("The source that says that the person holds the post.", "Source")),
    words: optional(described("The words of that source that say so.", words)),
  },
  [
    inOrder,
    {
      text: "Words are quoted from a source that is named.",
      schema: { dependentRequired: { words: ["source"] } },
      check: (value, path) =>
        value.words !== undefined && value.source === undefined
          ? [
              problem(
                "record.missing-field",
                [...path, "source"],
                "The tenure quotes words and does not name the source they stand in.",
                "Name the source, or leave the words out.",
              ),
            ]
          : [],
    },
  ],
);
export type TenureRecord = OutOf<typeof tenure>;

/** The actor that followed this one. */
export const succession = object("Succession", "An actor that followed this one as its successor.", {
  actor: reference("The actor that followed.", "Actor"),
  on: optional(temporal("When it followed.")),
});
export type SuccessionRecord = OutOf<typeof succession>;

/** Fields that make sense on some kinds of actor only. */
const fieldKinds: Readonly<Record<"tenures" | "holderNamed" | "open" | "members", readonly ActorKind[]>> = {
  tenures: ["PERSON"],
  holderNamed: ["OFFICE"],
  open: ["GROUPING"],
  members: [
    "GROUPING",
    "INTERNATIONAL_ORGANIZATION",
    "GOVERNMENT_BODY",
    "PARTY",
    "ARMED_GROUP",
    "NGO",
    "COMPANY",
  ],
};

/** Whether a field that belongs on some kinds of actor belongs on this one. */
export const takesField = (kind: ActorKind, field: keyof typeof fieldKinds): boolean =>
  fieldKinds[field].includes(kind);

function misplacedFields(
  actor: { readonly kind: ActorKind } & { readonly [K in keyof typeof fieldKinds]?: unknown },
  path: ProblemPath,
): readonly Problem[] {
  return (Object.keys(fieldKinds) as (keyof typeof fieldKinds)[]).flatMap((field) => {
    const value = actor[field];
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (!given || takesField(actor.kind, field)) return [];
    return [
      problem(
        "record.field-not-here",
        [...path, field],
        `An actor of kind ${actor.kind} has no ${field}.`,
        `Leave ${field} out, or change the kind; it belongs on ${fieldKinds[field].join(", ")}.`,
      ),
    ];
  });
}

/** Whoever acts, speaks or is spoken of. */
export const actor = object(
  "Actor",
  "A state, organisation, ministry, office, person, outlet or grouping that acts, speaks or is spoken of.",
  {
    slug: slug("The actor's slug, the same in every dossier."),
    kind: term("What sort of actor it is.", actorKinds),
    names: list("Its names, the one to show first.", actorName, listEntriesMax, { min: 1, unique: true }),
    identifiers: lists("Its identifiers in registers.", identifier, listEntriesMax, { unique: true }),
    descriptions: lists("Short descriptions, at most one for each language.", description, listEntriesMax),
    partOf: optional(reference("The actor that it belongs to, such as a ministry's state.", "Actor")),
    open: optional(boolean("Whether it is a grouping whose members are not listed one by one."), false),
    note: optional(text("What a reader should know of the record.", sentenceLengthMax)),
    roleInText: optional(text("In what role the dossier's source names it.", sentenceLengthMax)),
    exists: optional(described("The period in which the actor exists.", period)),
    members: lists("The actors that belong to it.", membership, membersEntriesMax),
    tenures: lists("The posts that the person holds or held.", tenure, listEntriesMax),
    successors: lists("The actors that followed it.", succession, listEntriesMax),
    holderNamed: optional(boolean("Whether the source names the person who holds the office.")),
  },
  [
    {
      text: "Tenures stand on persons, open on groupings, holderNamed on offices, members on what can have them.",
      check: misplacedFields,
    },
  ],
);
export type ActorRecord = OutOf<typeof actor>;
export type ActorInput = InOf<typeof actor>;

/** The actors of a dossier. */
export const actors = lists(
  "The actors that the dossier's statements name.",
  referable("Actor", actor),
  sectionRecordsMax,
);
