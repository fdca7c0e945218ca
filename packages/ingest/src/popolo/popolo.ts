import type { ActorKind, ActorNameRecord } from "@demarche/schema";
import { actorRows, type FoundActor } from "../actors/actor-rows.js";
import { readBounds } from "../actors/dates.js";
import { isObject, type JsonObject, missing, notAnObject, objectsOf, textOf } from "../actors/json.js";
import type { RowFormat } from "../rows/format.js";
import { type Input, InputError, readJson } from "../rows/input.js";
import type { Identifier } from "../rows/known-actors.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";

/** The lists of Popolo, in the order in which they are numbered. */
const lists = [
  "organizations",
  "posts",
  "persons",
  "memberships",
  "areas",
  "events",
  "motions",
  "votes",
] as const;
type List = (typeof lists)[number];

/** Persons, organisations, posts and memberships of Popolo. */
export const popolo: RowFormat = {
  name: "popolo",
  desk: () => "popolo",
  async *read({ inputs, actors }) {
    const found: Gathered[] = [];
    const memberships: Element[] = [];
    for (const input of inputs) {
      for (const element of elementsOf(await readJson(input), input)) {
        if ("records" in element) yield element;
        else if (element.list === "memberships") memberships.push(element);
        else {
          const actor = actorOf(element);
          if ("records" in actor) yield actor;
          else found.push(actor);
        }
      }
    }
    const byId = new Map(found.map((actor) => [actor.id, actor]));
    for (const membership of memberships) {
      const row = belong(membership, byId);
      if (row !== undefined) yield row;
    }
    yield* actorRows(found, { format: "popolo", actors });
  },
};

interface Element {
  readonly place: RowPlace;
  readonly list: List;
  readonly value: JsonObject;
}

type Gathered = FoundActor & {
  readonly [Links in "members" | "tenures"]: NonNullable<FoundActor[Links]>[number][];
} & { readonly findings: RowFinding[] };

/** @throws InputError when the document has none of the lists */
function* elementsOf(document: unknown, input: Input): Generator<Element | Row> {
  const named = lists.find((list) => input.name.toLowerCase().startsWith(list));
  const given: readonly (readonly [List, unknown])[] =
    Array.isArray(document) && named !== undefined
      ? [[named, document]]
      : isObject(document)
        ? lists.flatMap((list) => (Array.isArray(document[list]) ? [[list, document[list]] as const] : []))
        : [];
  if (given.length === 0) {
    throw new InputError(
      `${input.name}: It has none of the lists of Popolo (${lists.slice(0, 4).join(", ")}). Give a document with them, or a list in a file named after it.`,
    );
  }
  let row = 0;
  for (const [list, values] of given) {
    for (const value of values as unknown[]) {
      row += 1;
      const place = { file: input.name, row };
      if (isObject(value)) yield { place, list, value };
      else yield notAnObject(place, JSON.stringify(value));
    }
  }
}

/** Ids of different lists may be alike. */
const idIn = (list: List, id: string) => `${list} ${id}`;

const kindOfClassification: Readonly<Record<string, ActorKind>> = {
  party: "PARTY",
  "political party": "PARTY",
  legislature: "GOVERNMENT_BODY",
  parliament: "GOVERNMENT_BODY",
  chamber: "GOVERNMENT_BODY",
  committee: "GOVERNMENT_BODY",
  government: "GOVERNMENT_BODY",
  executive: "GOVERNMENT_BODY",
  ministry: "GOVERNMENT_BODY",
  department: "GOVERNMENT_BODY",
  agency: "GOVERNMENT_BODY",
  company: "COMPANY",
  corporation: "COMPANY",
  ngo: "NGO",
  "international organization": "INTERNATIONAL_ORGANIZATION",
  "intergovernmental organization": "INTERNATIONAL_ORGANIZATION",
  faction: "GROUPING",
  "parliamentary group": "GROUPING",
};

function kindOf(list: List, value: JsonObject): ActorKind | undefined {
  if (list === "persons") return "PERSON";
  if (list === "posts") return "OFFICE";
  return kindOfClassification[textOf(value["classification"])?.trim().toLowerCase() ?? ""];
}

function actorOf({ place, list, value }: Element): Gathered | Row {
  if (list !== "persons" && list !== "organizations" && list !== "posts") {
    return { ...place, records: [], left: `popolo.no-actor: ${list}` };
  }
  const id = textOf(value["id"]);
  const name = textOf(value["name"]) ?? textOf(value["label"]) ?? textOf(value["role"]);
  if (id === undefined || name === undefined) {
    return { ...place, records: [], refused: missing(id === undefined ? "id" : "name") };
  }
  const kind = kindOf(list, value);
  if (kind === undefined) return { ...place, records: [], left: "popolo.kind-unsaid" };
  const texts = (...fields: string[]) => fields.flatMap((field) => textOf(value[field]) ?? []);
  const { bounds, findings } = readBounds(
    "popolo",
    texts("birth_date", "founding_date", "start_date"),
    texts("death_date", "dissolution_date", "end_date"),
  );
  const { identifiers, others } = identifiersOf(value);
  const above = textOf(value[list === "posts" ? "organization_id" : "parent_id"]);
  return {
    place,
    id: idIn(list, id),
    kind,
    slugText: name,
    slugTells: false,
    names: namesOf(name, value),
    identifiers,
    exists: bounds,
    partOf: above === undefined || list === "persons" ? undefined : idIn("organizations", above),
    members: [],
    tenures: [],
    findings: [
      ...findings,
      ...others.map((original) => ({
        code: "popolo.identifier-scheme",
        message: "An identifier is of a register that is not known here, and is left out.",
        original,
      })),
    ],
  };
}

function namesOf(name: string, value: JsonObject): ActorNameRecord[] {
  return [
    { text: name, kind: "COMMON" },
    ...objectsOf(value["other_names"]).flatMap((other) => {
      const text = textOf(other["name"]);
      const lang = textOf(other["lang"]);
      if (text === undefined) return [];
      const kind = textOf(other["end_date"]) === undefined ? ("ALIAS" as const) : ("FORMER" as const);
      return [{ text, kind, ...(lang === undefined ? {} : { lang }) }];
    }),
  ];
}

const schemes = { wikidata: "WIKIDATA", lei: "LEI", opensanctions: "OPENSANCTIONS" } as const;

function identifiersOf(value: JsonObject): { identifiers: Identifier[]; others: string[] } {
  const identifiers: Identifier[] = [];
  const others: string[] = [];
  for (const given of objectsOf(value["identifiers"])) {
    const register = textOf(given["scheme"])?.trim().toLowerCase() ?? "";
    const number = textOf(given["identifier"]);
    if (number === undefined) continue;
    if (register in schemes)
      identifiers.push({ scheme: schemes[register as keyof typeof schemes], value: number });
    else others.push(`${register} ${number}`);
  }
  return { identifiers, others };
}

/** Adds a membership to whom it is about; one that cannot be added is a row of its own. */
function belong({ place, value }: Element, byId: ReadonlyMap<string, Gathered>): Row | undefined {
  const idOf = (list: List, ...fields: string[]) => {
    const id = fields.map((field) => textOf(value[field])).find((given) => given !== undefined);
    return id === undefined ? undefined : idIn(list, id);
  };
  const personId = idOf("persons", "person_id", "member_id");
  const postId = idOf("posts", "post_id");
  const post = postId === undefined ? undefined : byId.get(postId);
  const organizationId = idOf("organizations", "organization_id") ?? post?.partOf;
  if (personId === undefined) return { ...place, records: [], refused: missing("person_id") };
  if (organizationId === undefined && postId === undefined) {
    return { ...place, records: [], refused: missing("organization_id") };
  }
  const person = byId.get(personId);
  const organization = organizationId === undefined ? undefined : byId.get(organizationId);
  const { bounds, findings } = readBounds(
    "popolo",
    [textOf(value["start_date"])].filter((text) => text !== undefined),
    [textOf(value["end_date"])].filter((text) => text !== undefined),
  );
  const role = textOf(value["role"]) ?? textOf(value["label"]);
  const title = post?.names[0]?.text ?? (postId === undefined ? undefined : role);
  const holds = person !== undefined && title !== undefined;
  if (!holds && organization === undefined)
    return { ...place, records: [], left: "popolo.ends-unknown", findings };
  (holds ? person : organization)?.findings.push(...findings);
  if (holds) {
    person.tenures.push({
      place,
      title,
      ...(postId === undefined ? {} : { office: postId }),
      ...(organizationId === undefined ? {} : { organization: organizationId }),
      ...bounds,
    });
  }
  organization?.members.push({
    member: personId,
    ...(holds ? {} : { place }),
    ...bounds,
    ...(role === undefined ? {} : { note: role }),
  });
  const party = byId.get(idOf("organizations", "on_behalf_of_id") ?? "");
  party?.members.push({ member: personId, ...bounds });
  return undefined;
}
