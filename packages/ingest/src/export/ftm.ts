import type { ActorKind, IdentifierScheme } from "@demarche/schema";
import type { BundledPeriod, BundledTemporal, ListedActor } from "@demarche/store";
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

/** The properties that hold identifiers of a register; of an office none but its Wikidata item. */
const identifierProperties: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  WIKIDATA: "wikidataId",
  LEI: "leiCode",
};

type Values = readonly (string | null | undefined)[];

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

const slugOf = (id: string): string => id.slice(id.indexOf(":") + 1);

/** An actor, its posts, its members and its successors as entities of FollowTheMoney. */
export function ftmEntities(actor: ListedActor): FtmEntity[] {
  const { slug, kind, name, names, identifiers, description } = actor;
  const schema = schemata[kind];
  const isOffice = schema === "Position";
  const isPerson = schema === "Person";
  const registered = Object.entries(identifierProperties).filter(
    ([scheme]) => scheme === "WIKIDATA" || !(isOffice || isPerson),
  );
  const parent = actor.partOf ? [slugOf(actor.partOf.id)] : [];
  const itself = entity(slug, schema, {
    name: [name],
    alias: names.map(({ text }) => text).filter((text) => text !== name),
    description: [description],
    ...Object.fromEntries(
      registered.map(([scheme, property]) => [
        property,
        identifiers.filter((each) => each.scheme === scheme).map(({ value }) => value),
      ]),
    ),
    // Codes of countries are in lower case there.
    ...(isPerson || isOffice
      ? {}
      : {
          country: identifiers.flatMap(({ scheme, value }) =>
            scheme === "ISO_3166_1_ALPHA2" ? [value.toLowerCase()] : [],
          ),
        }),
    sourceUrl: identifiers.flatMap(({ scheme, value }) => (scheme === "URL" ? [value] : [])),
    ...(isOffice ? { organization: parent } : isPerson ? {} : { parent }),
    ...(isOffice
      ? { inceptionDate: dates(actor.exists?.from), dissolutionDate: dates(actor.exists?.until) }
      : isPerson
        ? {}
        : { incorporationDate: dates(actor.exists?.from), dissolutionDate: dates(actor.exists?.until) }),
  });
  return [
    itself,
    ...actor.tenures.flatMap(({ title, office, organization, held }, at) => {
      const post = office ? slugOf(office.id) : `${slug}.post.${at + 1}`;
      return [
        // A post that is no record of its own is made of its title; FollowTheMoney has no tenure without one.
        ...(office
          ? []
          : [
              entity(post, "Position", {
                name: [title],
                organization: organization ? [slugOf(organization.id)] : [],
              }),
            ]),
        entity(`${slug}.tenure.${at + 1}`, "Occupancy", { holder: [slug], post: [post], ...interval(held) }),
      ];
    }),
    ...actor.members.map(({ member, period, note }, at) =>
      entity(`${slug}.member.${at + 1}`, "Membership", {
        member: [slugOf(member.id)],
        organization: [slug],
        summary: [note],
        ...interval(period),
      }),
    ),
    ...actor.successors.map((successor, at) =>
      entity(`${slug}.successor.${at + 1}`, "Succession", {
        predecessor: [slug],
        successor: [slugOf(successor.id)],
      }),
    ),
  ];
}

/** Actors as FollowTheMoney entities, one on a line. */
export async function* ftmOfActors(pages: AsyncIterable<readonly ListedActor[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page
      .flatMap(ftmEntities)
      .map((each) => `${JSON.stringify(each)}\n`)
      .join("");
  }
}
