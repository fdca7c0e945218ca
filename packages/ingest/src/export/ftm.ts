import type { ActorKind, IdentifierScheme } from "@demarche/schema";
import type { BundledPeriod, BundledTemporal, ListedActor } from "@demarche/store";
import { slugOf, sortOf } from "./actor-sort.js";
import { plainText } from "./moment.js";

/** An entity of FollowTheMoney. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney has no schema for states as such, and none for groupings. */
const schemata: Readonly<Record<ActorKind, string>> = {
  STATE: "PublicBody",
  TERRITORY: "PublicBody",
  INTERNATIONAL_ORGANIZATION: "Organization",
  GOVERNMENT_BODY: "PublicBody",
  OFFICE: "Position",
  PERSON: "Person",
  PARTY: "Organization",
  ARMED_GROUP: "Organization",
  NGO: "Organization",
  COMPANY: "Company",
  MEDIA: "Organization",
  GROUPING: "Organization",
};

type Values = readonly (string | null | undefined)[];

const valuesOf = (identifiers: ListedActor["identifiers"], wanted: IdentifierScheme): string[] =>
  identifiers.flatMap(({ scheme, value }) => (scheme === wanted ? [value] : []));

function entity(id: string, schema: string, properties: Readonly<Record<string, Values>>): FtmEntity {
  const known = Object.entries(properties).flatMap(([name, values]) => {
    const given = [...new Set(values.filter((text) => text !== null && text !== undefined))];
    return given.length > 0 ? [[name, given as string[]] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(known) };
}

/** A date that FollowTheMoney can hold: a year, a month or a day that is plainly known. */
const dates = (moment: BundledTemporal | null | undefined): Values => [moment ? plainText(moment) : null];

const interval = (period: BundledPeriod | null): Readonly<Record<string, Values>> => ({
  startDate: dates(period?.from),
  endDate: dates(period?.until),
});

/** What an actor is by its sort: to what it belongs, the codes of its registers, and since when it exists. */
function ofSort({ kind, partOf, exists, identifiers }: ListedActor): Readonly<Record<string, Values>> {
  const [from, until] = [dates(exists?.from), dates(exists?.until)];
  switch (sortOf(kind)) {
    case "person":
      return { birthDate: from, deathDate: until };
    case "post":
      return { organization: [slugOf(partOf, "body")], inceptionDate: from, dissolutionDate: until };
    case "body":
      return {
        leiCode: valuesOf(identifiers, "LEI"),
        // Codes of countries are in lower case there.
        country: valuesOf(identifiers, "ISO_3166_1_ALPHA2").map((code) => code.toLowerCase()),
        parent: [slugOf(partOf, "body", "person")],
        incorporationDate: from,
        dissolutionDate: until,
      };
  }
}

/** An actor, its posts, its members and its successors as entities of FollowTheMoney. */
export function ftmEntities(actor: ListedActor): FtmEntity[] {
  const { slug, kind, name, names, identifiers, description } = actor;
  return [
    entity(slug, schemata[kind], {
      name: [name],
      alias: names.map(({ text }) => text).filter((text) => text !== name),
      description: [description],
      wikidataId: valuesOf(identifiers, "WIKIDATA"),
      sourceUrl: valuesOf(identifiers, "URL"),
      ...ofSort(actor),
    }),
    ...actor.tenures.flatMap(({ title, office, organization, held }, at) => {
      const record = slugOf(office, "post");
      const post = record ?? `${slug}.post.${at + 1}`;
      return [
        // A post that is no record of its own is made of its title; FollowTheMoney has no tenure without one.
        ...(record === null
          ? [entity(post, "Position", { name: [title], organization: [slugOf(organization, "body")] })]
          : []),
        entity(`${slug}.tenure.${at + 1}`, "Occupancy", { holder: [slug], post: [post], ...interval(held) }),
      ];
    }),
    ...actor.members.map(({ member, period, note }, at) =>
      entity(`${slug}.member.${at + 1}`, "Membership", {
        member: [slugOf(member, "body", "person")],
        organization: [slug],
        summary: [note],
        ...interval(period),
      }),
    ),
    ...actor.successors.map((successor, at) =>
      entity(`${slug}.successor.${at + 1}`, "Succession", {
        predecessor: sortOf(kind) === "post" ? [] : [slug],
        successor: [slugOf(successor, "body", "person")],
      }),
    ),
  ].filter(isWhole);
}

/** The ends of a relation; one that lacks an end, since FollowTheMoney allows no post there, is left out. */
const ends: Readonly<Record<string, readonly string[]>> = {
  Membership: ["member", "organization"],
  Succession: ["predecessor", "successor"],
};

const isWhole = ({ schema, properties }: FtmEntity): boolean =>
  (ends[schema] ?? []).every((end) => end in properties);

/** Actors as FollowTheMoney entities, one on a line. */
export async function* ftmOfActors(pages: AsyncIterable<readonly ListedActor[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page
      .flatMap(ftmEntities)
      .map((each) => `${JSON.stringify(each)}\n`)
      .join("");
  }
}
