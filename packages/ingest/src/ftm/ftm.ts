import { type ActorKind, type NameKind, problem } from "@demarche/schema";
import { actorRows, type Bounds, type FoundActor } from "../actors/actor-rows.js";
import { readBounds, readDates } from "../actors/dates.js";
import { isObject, type JsonObject, missing, readObjects, textOf, textsOf } from "../actors/json.js";
import type { RowFormat } from "../rows/format.js";
import type { Identifier } from "../rows/known-actors.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";

/** Entities of FollowTheMoney. What it calls a position is an office. */
export const ftm: RowFormat = {
  name: "ftm",
  desk: () => "ftm",
  async *read({ inputs, actors }) {
    const found = new Map<string, Gathered>();
    const relations: Entity[] = [];
    const repeated: FoundActor[] = [];
    for (const input of inputs) {
      for await (const line of readObjects(input, isEntity, "entity with id, schema and properties")) {
        if (!("value" in line)) {
          yield line;
          continue;
        }
        const entity = entityOf(line.place, line.value);
        if (entity === undefined) {
          yield { ...line.place, records: [], refused: missing("id") };
        } else if (isRelation(entity)) {
          relations.push(entity);
        } else {
          const actor = actorOf(entity);
          if ("records" in actor) yield actor;
          else if (found.has(actor.id)) repeated.push(actor);
          else
            found.set(actor.id, {
              ...actor,
              members: [],
              tenures: [],
              successors: [],
              findings: [...(actor.findings ?? [])],
            });
        }
      }
    }
    for (const relation of relations) {
      const row = relate(relation, found);
      if (row !== undefined) yield row;
    }
    const heldAs = (id: string) =>
      actors.identified("WIKIDATA", id) ?? actors.identified("OPENSANCTIONS", id);
    yield* actorRows([...found.values(), ...repeated], { format: "ftm", actors, heldAs });
  },
};

const isEntity = (value: JsonObject) => "id" in value && "schema" in value && "properties" in value;

interface Entity {
  readonly place: RowPlace;
  readonly id: string;
  readonly schema: string;
  values(property: string): string[];
}

/** An actor to which the relations of the file are added. */
type Gathered = FoundActor & {
  readonly [Links in "members" | "tenures" | "successors"]: NonNullable<FoundActor[Links]>[number][];
} & { readonly findings: RowFinding[] };

function entityOf(place: RowPlace, value: JsonObject): Entity | undefined {
  const id = textOf(value["id"]);
  const schema = textOf(value["schema"]);
  const properties = value["properties"];
  if (id === undefined || schema === undefined || !isObject(properties)) return undefined;
  return { place, id, schema, values: (property) => textsOf(properties[property]) };
}

const kindOfSchema: Readonly<Record<string, ActorKind>> = {
  Person: "PERSON",
  Company: "COMPANY",
  PublicBody: "GOVERNMENT_BODY",
  Position: "OFFICE",
};

/** What the topics of an organisation say of its kind. */
const kindOfTopic: Readonly<Record<string, ActorKind>> = {
  "pol.party": "PARTY",
  "gov.igo": "INTERNATIONAL_ORGANIZATION",
  gov: "GOVERNMENT_BODY",
  "gov.national": "GOVERNMENT_BODY",
  "gov.state": "GOVERNMENT_BODY",
  "gov.muni": "GOVERNMENT_BODY",
};

function kindOf({ schema, values }: Entity): ActorKind | undefined {
  if (schema !== "Organization") return kindOfSchema[schema];
  return values("topics").flatMap((topic) => kindOfTopic[topic] ?? [])[0];
}

const nameProperties: readonly (readonly [property: string, kind: NameKind])[] = [
  ["name", "COMMON"],
  ["alias", "ALIAS"],
  ["weakAlias", "ALIAS"],
  ["abbreviation", "ACRONYM"],
  ["previousName", "FORMER"],
];

function actorOf(entity: Entity): FoundActor | Row {
  const { place, id, schema, values } = entity;
  const kind = kindOf(entity);
  if (kind === undefined) {
    const isActor = schema === "Organization" || schema === "LegalEntity";
    return { ...place, records: [], left: isActor ? "ftm.kind-unsaid" : `ftm.no-actor: ${schema}` };
  }
  const { bounds, findings } = readBounds(
    "ftm",
    [...values("birthDate"), ...values("incorporationDate"), ...values("inceptionDate")],
    [...values("deathDate"), ...values("dissolutionDate")],
  );
  return {
    place,
    id,
    kind,
    slugText: values("name")[0] ?? id,
    slugTells: false,
    names: nameProperties.flatMap(([property, named]) =>
      values(property).map((text) => ({ text, kind: named })),
    ),
    identifiers: identifiersOf(entity),
    exists: bounds,
    partOf: [...values("parent"), ...values("organization")][0],
    findings,
  };
}

/** An entity that is an item of Wikidata goes by its number. */
function identifiersOf({ id, values }: Entity): Identifier[] {
  return [
    ...(/^Q[1-9]\d*$/.test(id) ? [id] : []).map((value) => ({ scheme: "WIKIDATA", value }) as const),
    ...values("wikidataId").map((value) => ({ scheme: "WIKIDATA", value }) as const),
    ...values("leiCode").map((value) => ({ scheme: "LEI", value }) as const),
  ];
}

type Relation = "Membership" | "Directorship" | "Employment" | "Occupancy" | "Succession";

const relationEnds: Readonly<Record<Relation, readonly [bearer: string, other: string]>> = {
  Membership: ["organization", "member"],
  Directorship: ["director", "organization"],
  Employment: ["employee", "employer"],
  Occupancy: ["holder", "post"],
  Succession: ["predecessor", "successor"],
};

const isRelation = ({ schema }: Entity) => schema in relationEnds;

/** Adds a relation to the actor that bears it; what cannot be added is a row of its own. */
function relate(relation: Entity, found: ReadonlyMap<string, Gathered>): Row | undefined {
  const { place, values } = relation;
  const schema = relation.schema as Relation;
  const [bearerField, otherField] = relationEnds[schema];
  const [bearerId, otherId] = [values(bearerField)[0], values(otherField)[0]];
  if (bearerId === undefined || otherId === undefined) {
    return { ...place, records: [], refused: missing(bearerId === undefined ? bearerField : otherField) };
  }
  const bearer = found.get(bearerId);
  const other = found.get(otherId);
  if (bearer === undefined) {
    return {
      ...place,
      records: [],
      refused: problem(
        "reference.unknown",
        [bearerField],
        `${bearerId} is no actor of the file.`,
        "Import it together with the entity that it names.",
      ),
    };
  }
  const { bounds, findings } = readBounds("ftm", values("startDate"), values("endDate"));
  const several = [bearerField, otherField].filter((field) => values(field).length > 1);
  const told: RowFinding[] = [
    ...findings,
    ...several.map((field) => ({
      code: "ftm.several-ends",
      message: "A relation names several at one end; the first is taken.",
      original: values(field).join(" "),
    })),
  ];
  bearer.findings.push(...told);
  const role = values("role")[0];
  switch (schema) {
    case "Membership":
      bearer.members.push({ place, member: otherId, ...bounds, ...(role ? { note: role } : {}) });
      return undefined;
    case "Succession":
      bearer.successors.push({ place, successor: otherId, on: readDates("ftm", values("date")).edtf });
      return undefined;
    case "Occupancy":
      return hold(bearer, place, other?.names[0]?.text, { office: otherId, ...bounds });
    default:
      return hold(bearer, place, role, { organization: otherId, ...bounds });
  }
}

/** Whoever holds something has a title; a relation that names none is no tenure. */
function hold(
  bearer: Gathered,
  place: RowPlace,
  title: string | undefined,
  held: Bounds & { readonly office?: string; readonly organization?: string },
): Row | undefined {
  if (title === undefined) return { ...place, records: [], left: "ftm.untitled" };
  bearer.tenures.push({ place, title, ...held });
  return undefined;
}
