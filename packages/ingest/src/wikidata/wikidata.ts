import type { ActorKind, ActorNameRecord, DescriptionRecord, IdentifierScheme } from "@demarche/schema";
import { actorRows, type FoundActor } from "../actors/actor-rows.js";
import { isObject, type JsonObject, missing, objectsOf, textOf } from "../actors/json.js";
import type { RowFormat } from "../rows/format.js";
import type { Identifier } from "../rows/known-actors.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";
import {
  type Claims,
  itemOf,
  itemsOf,
  mainValue,
  timeOfClaims,
  timeOfQualifier,
  truthy,
  undeprecated,
} from "./claims.js";
import { readEntities } from "./entities.js";
import { kindsOf } from "./kinds.js";

/** Items of Wikidata. */
export const wikidata: RowFormat = {
  name: "wikidata",
  desk: () => "wikidata",
  async *read({ inputs, actors }) {
    const items = new Items();
    for (const input of inputs) {
      for await (const read of readEntities(input)) {
        const row = "entity" in read ? items.add(read.place, read.entity) : read;
        if (row !== undefined) yield row;
      }
    }
    const heldAs = (id: string) => actors.identified("WIKIDATA", items.now(id));
    const found: FoundActor[] = [];
    for (const item of items.all()) {
      const kinds = kindsOf(itemsOf(truthy(item.claims, properties.class)), (id) => items.superclassesOf(id));
      const [kind] = kinds;
      if (kind === undefined) {
        yield { ...item.place, records: [], left: "wikidata.no-actor" };
        continue;
      }
      found.push(actorOf(item, kinds, kind, items));
    }
    yield* items.redirected();
    yield* actorRows(succeeded(found, items), { format: "wikidata", actors, heldAs });
  },
};

/** What is kept of an item. */
interface Item {
  readonly place: RowPlace;
  readonly id: string;
  readonly claims: Claims;
  readonly labels: JsonObject;
  readonly aliases: JsonObject;
  readonly descriptions: JsonObject;
}

/** The properties that are read, with their labels as in https://github.com/Wikidata/SQID (data/exampleData/properties.json). */
const properties = {
  class: "P31", // instance of
  superclass: "P279", // subclass of
  began: ["P571", "P569"], // inception, date of birth
  ended: ["P576", "P570"], // dissolved or abolished, date of death
  officialName: "P1448", // official name
  nativeNames: ["P1705", "P1559"], // native label, name in native language
  shortName: "P1813", // short name
  post: "P39", // position held
  jurisdiction: "P1001", // applies to jurisdiction
  memberOf: ["P463", "P102"], // member of, member of political party
  replacedBy: "P1366", // replaced by
  replaces: "P1365", // replaces
  codes: {
    P297: "ISO_3166_1_ALPHA2", // ISO 3166-1 alpha-2 code
    P298: "ISO_3166_1_ALPHA3", // ISO 3166-1 alpha-3 code
    P299: "ISO_3166_1_NUMERIC", // ISO 3166-1 numeric code
    P2082: "UN_M49", // M.49 code
    P1278: "LEI", // Legal Entity ID
  },
} as const;

/** Qualifiers that date a claim, from the same list: start time, end time, point in time. */
const qualifiers = { from: "P580", until: "P582", on: "P585" } as const;

/** Located in the administrative territorial entity, country, parent organization and part of, from the same list. */
const [locatedIn, country, parent, partOf] = ["P131", "P17", "P749", "P361"] as const;

/** By which properties an actor of a kind says what it belongs to, the nearest first. */
const belongsBy: Readonly<Partial<Record<ActorKind, readonly string[]>>> = {
  TERRITORY: [locatedIn, country],
  GOVERNMENT_BODY: [parent, properties.jurisdiction, country],
  OFFICE: [partOf, properties.jurisdiction],
  PARTY: [parent],
  NGO: [parent],
  COMPANY: [parent],
  MEDIA: [parent],
  ARMED_GROUP: [parent],
};

const kept = new Set<string>([
  properties.class,
  properties.superclass,
  ...properties.began,
  ...properties.ended,
  properties.officialName,
  ...properties.nativeNames,
  properties.shortName,
  properties.post,
  properties.jurisdiction,
  ...properties.memberOf,
  properties.replacedBy,
  properties.replaces,
  ...Object.keys(properties.codes),
  ...Object.values(belongsBy).flat(),
]);

/** The items of the files. Any may refer to any other, so that all that may be actors or classes are held. */
class Items {
  readonly #items = new Map<string, Item>();
  readonly #redirects = new Map<string, string>();
  readonly #redirectRows: (RowPlace & { readonly to: string; readonly item: Item })[] = [];

  /** Keeps an item; what is none is a row of its own. */
  add(place: RowPlace, entity: JsonObject): Row | undefined {
    const id = textOf(entity["id"]);
    if (id === undefined) return { ...place, records: [], refused: missing("id") };
    if ("missing" in entity) return { ...place, records: [], left: "wikidata.missing" };
    const claims = isObject(entity["claims"]) ? entity["claims"] : {};
    const item: Item = {
      place,
      id,
      claims: Object.fromEntries(Object.entries(claims).filter(([property]) => kept.has(property))),
      labels: objectOf(entity["labels"]),
      aliases: objectOf(entity["aliases"]),
      descriptions: objectOf(entity["descriptions"]),
    };
    if (isObject(entity["redirects"])) {
      const from = textOf(entity["redirects"]["from"]);
      if (from !== undefined) this.#redirects.set(from, id);
      this.#redirectRows.push({ ...place, to: id, item });
      return undefined;
    }
    if (Object.keys(item.claims).length === 0) return { ...place, records: [], left: "wikidata.no-actor" };
    if (this.#items.has(id)) return { ...place, records: [], left: "wikidata.repeated" };
    this.#items.set(id, item);
    return undefined;
  }

  /** The items; one that only a redirect gives is among them. */
  all(): Iterable<Item> {
    for (const { to, item } of this.#redirectRows) if (!this.#items.has(to)) this.#items.set(to, item);
    return this.#items.values();
  }

  /** Redirects to items that the file has itself. */
  *redirected(): Generator<Row> {
    for (const { to, item, file, row } of this.#redirectRows) {
      if (this.#items.get(to) !== item) yield { file, row, records: [], left: "wikidata.redirect" };
    }
  }

  /** The id under which an item goes now. */
  now(id: string): string {
    return this.#redirects.get(id) ?? id;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  claimsOf(id: string): Claims {
    return this.#items.get(this.now(id))?.claims ?? {};
  }

  superclassesOf(id: string): readonly string[] {
    return itemsOf(truthy(this.claimsOf(id), properties.superclass));
  }

  labelOf(id: string): string | undefined {
    const item = this.#items.get(this.now(id));
    return item === undefined ? undefined : namesOf(item)[0]?.text;
  }
}

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

function actorOf(item: Item, kinds: readonly ActorKind[], kind: ActorKind, items: Items): FoundActor {
  const { claims, place, id } = item;
  const findings: RowFinding[] = [];
  const told = <Read extends { readonly findings: readonly RowFinding[] }>(read: Read): Read => {
    findings.push(...read.findings);
    return read;
  };
  const bounds = (claim: JsonObject) => ({
    from: told(timeOfQualifier(claim, qualifiers.from)).edtf,
    until: told(timeOfQualifier(claim, qualifiers.until)).edtf,
  });
  if (kinds.length > 1) {
    findings.push({
      code: "wikidata.kinds",
      message: "The classes of an item give several kinds of actor; the first is taken.",
      original: kinds.join(" "),
    });
  }
  const tenures =
    kind !== "PERSON"
      ? []
      : undeprecated(claims, properties.post).flatMap((claim) => {
          const office = itemOf(mainValue(claim));
          if (office === undefined) return [];
          const title = items.labelOf(office);
          if (title === undefined) {
            findings.push({
              code: "wikidata.post-unnamed",
              message:
                "A person holds a post that is not in the file, so that its title is not known; the holding is left out.",
              original: office,
            });
            return [];
          }
          const [organization] = itemsOf(truthy(items.claimsOf(office), properties.jurisdiction));
          return [
            {
              title,
              ...(items.has(items.now(office)) ? { office: items.now(office) } : {}),
              ...(organization === undefined ? {} : { organization: items.now(organization) }),
              ...bounds(claim),
            },
          ];
        });
  const above = (belongsBy[kind] ?? []).flatMap((property) => itemsOf(truthy(claims, property)));
  const whole = above.map((other) => items.now(other)).find((other) => items.has(other)) ?? above[0];
  const names = namesOf(item);
  return {
    place,
    id,
    kind,
    slugText: names[0]?.text ?? id,
    slugTells: false,
    names,
    identifiers: identifiersOf(item),
    descriptions: descriptionsOf(item),
    exists: {
      from: told(timeOfClaims(properties.began.flatMap((property) => truthy(claims, property)))).edtf,
      until: told(timeOfClaims(properties.ended.flatMap((property) => truthy(claims, property)))).edtf,
    },
    partOf: whole,
    tenures,
    findings,
  };
}

/** The label in English comes first, then the others, the official names, those of the actor's own, and the aliases. */
function namesOf({ labels, aliases, claims }: Item): ActorNameRecord[] {
  const written = (value: unknown, kind: ActorNameRecord["kind"]): ActorNameRecord[] => {
    if (!isObject(value)) return [];
    const text = textOf(value["value"]) ?? textOf(value["text"]);
    const lang = textOf(value["language"]);
    if (text === undefined) return [];
    // `mul` is a name for all languages.
    return [{ text, kind, ...(lang === undefined || lang === "mul" ? {} : { lang }) }];
  };
  const claimed = (property: string, kind: ActorNameRecord["kind"]) =>
    truthy(claims, property).flatMap((claim) => written(mainValue(claim), kind));
  const { en, mul, ...others } = labels;
  return [
    ...[en, mul, ...Object.values(others)].flatMap((label) => written(label, "COMMON")),
    ...claimed(properties.officialName, "OFFICIAL"),
    ...properties.nativeNames.flatMap((property) => claimed(property, "COMMON")),
    ...claimed(properties.shortName, "ALIAS"),
    ...Object.values(aliases).flatMap((list) => objectsOf(list).flatMap((alias) => written(alias, "ALIAS"))),
  ];
}

function descriptionsOf({ descriptions }: Item): DescriptionRecord[] {
  return Object.values(descriptions).flatMap((description) => {
    if (!isObject(description)) return [];
    const text = textOf(description["value"]);
    const lang = textOf(description["language"]);
    return text === undefined || lang === undefined ? [] : [{ lang, text }];
  });
}

function identifiersOf({ id, claims }: Item): Identifier[] {
  const codes = Object.entries(properties.codes) as [string, IdentifierScheme][];
  return [
    { scheme: "WIKIDATA", value: id },
    ...codes.flatMap(([property, scheme]) =>
      truthy(claims, property).flatMap((claim) => {
        const value = textOf(mainValue(claim));
        return value === undefined ? [] : [{ scheme, value }];
      }),
    ),
  ];
}

/** Adds the links that another item's record bears: what it is a member of, and what it replaced. */
function succeeded(found: readonly FoundActor[], items: Items): FoundActor[] {
  const byId = new Map(found.map((actor) => [actor.id, { ...actor, ...linksOf(actor, items) }]));
  for (const actor of byId.values()) {
    const claims = items.claimsOf(actor.id);
    for (const claim of properties.memberOf.flatMap((property) => undeprecated(claims, property))) {
      const group = items.now(itemOf(mainValue(claim)) ?? "");
      const from = timeOfQualifier(claim, qualifiers.from);
      const until = timeOfQualifier(claim, qualifiers.until);
      const bearer = byId.get(group);
      if (bearer === undefined) {
        actor.findings.push({
          code: "wikidata.group-unknown",
          message:
            "An item is a member of something that is no actor of the file; the membership is left out.",
          original: group,
        });
        continue;
      }
      bearer.findings.push(...from.findings, ...until.findings);
      bearer.members.push({ member: actor.id, from: from.edtf, until: until.edtf });
    }
    for (const earlier of itemsOf(undeprecated(claims, properties.replaces))) {
      const bearer = byId.get(items.now(earlier));
      if (bearer !== undefined && !bearer.successors.some(({ successor }) => successor === actor.id)) {
        bearer.successors.push({ successor: actor.id });
      }
    }
  }
  return [...byId.values()];
}

function linksOf(actor: FoundActor, items: Items) {
  const findings = [...(actor.findings ?? [])];
  const successors = undeprecated(items.claimsOf(actor.id), properties.replacedBy).flatMap((claim) => {
    const successor = itemOf(mainValue(claim));
    if (successor === undefined) return [];
    const on = timeOfQualifier(claim, qualifiers.on);
    findings.push(...on.findings);
    return [{ successor: items.now(successor), ...(on.edtf ? { on: on.edtf } : {}) }];
  });
  const members: NonNullable<FoundActor["members"]>[number][] = [];
  return { findings, successors: successors as NonNullable<FoundActor["successors"]>[number][], members };
}
