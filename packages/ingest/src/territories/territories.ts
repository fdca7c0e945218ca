import type { ActorKind, ActorNameRecord } from "@demarche/schema";
import { actorRows, type FoundActor } from "../actors/actor-rows.js";
import { type JsonObject, missing, readObjects, textOf, textsOf } from "../actors/json.js";
import type { RowFormat } from "../rows/format.js";
import type { Identifier } from "../rows/known-actors.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";

/** The states, historical states and subdivisions of Rigour. */
export const territories: RowFormat = {
  name: "territories",
  desk: () => "territories",
  async *read({ inputs, actors }) {
    const found: FoundActor[] = [];
    for (const input of inputs) {
      for await (const line of readObjects(input, isTerritory, "territory with code and name")) {
        if (!("value" in line)) {
          yield line;
          continue;
        }
        const territory = territoryOf(line.place, line.value);
        if ("records" in territory) yield territory;
        else found.push(territory);
      }
    }
    const heldAs = (code: string) =>
      code.length === 2 ? actors.identified("ISO_3166_1_ALPHA2", code.toUpperCase()) : undefined;
    yield* actorRows(found, { format: "territories", actors, heldAs });
  },
};

const isTerritory = (value: JsonObject) => "code" in value && "name" in value;

function territoryOf(place: RowPlace, value: JsonObject): FoundActor | Row {
  const code = textOf(value["code"])?.trim();
  const name = textOf(value["name"]);
  if (code === undefined || name === undefined) {
    return { ...place, records: [], refused: missing(code === undefined ? "code" : "name") };
  }
  const kind = kindOf(value);
  if (kind === undefined) return { ...place, records: [], left: "territories.supranational" };
  const findings: RowFinding[] = [];
  const otherItems = textsOf(value["other_qids"]);
  if (otherItems.length > 0) {
    findings.push({
      code: "territories.other-items",
      message:
        "The row names further Wikidata items, which may be of something else; they are no identifiers here.",
      original: otherItems.join(" "),
    });
  }
  if (value["is_historical"] === true) {
    findings.push({
      code: "territories.end-undated",
      message: "The row says that the territory exists no longer, and not until when; no period is recorded.",
    });
  }
  const article = textOf(value["wikipedia_url"]);
  const lang =
    article === undefined ? undefined : /^https:\/\/([a-z-]+)\.wikipedia\.org\//.exec(article)?.[1];
  const summary = textOf(value["summary"]);
  if (summary !== undefined && lang === undefined) {
    findings.push({
      code: "territories.summary-language",
      message: "The row does not tell the language of its summary, which is left out.",
      original: summary,
    });
  }
  return {
    place,
    id: code.toLowerCase(),
    kind,
    slugText: code.toLowerCase(),
    slugTells: true,
    names: namesOf(name, value),
    identifiers: identifiersOf(code, value, article),
    descriptions: summary !== undefined && lang !== undefined ? [{ lang, text: summary }] : [],
    partOf: textOf(value["parent"])?.toLowerCase(),
    successors: textsOf(value["successors"]).map((successor) => ({ successor: successor.toLowerCase() })),
    findings,
  };
}

/** What is neither on the map nor belongs to anything, such as an organisation of states, is not said to be anything. */
function kindOf(value: JsonObject): ActorKind | undefined {
  if (value["region"] === "Supranational") return undefined;
  return value["is_country"] === true && textOf(value["parent"]) === undefined ? "STATE" : "TERRITORY";
}

function namesOf(name: string, value: JsonObject): ActorNameRecord[] {
  const fullName = textOf(value["full_name"]);
  // Of a subdivision the full name is one that adds what it lies in.
  const fullKind = value["is_country"] === true ? "OFFICIAL" : "ALIAS";
  return [
    { text: name, kind: "COMMON" },
    ...(fullName === undefined ? [] : [{ text: fullName, kind: fullKind } as const]),
    ...[...textsOf(value["names_strong"]), ...textsOf(value["names_weak"])].map(
      (text) => ({ text, kind: "ALIAS" }) as const,
    ),
  ];
}

/** Codes that ISO 3166-1 leaves to its users name nothing there. */
const ofUsers = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)/;

function identifiersOf(code: string, value: JsonObject, article: string | undefined): Identifier[] {
  const alpha3 = textOf(value["alpha3"])?.toUpperCase();
  const item = textOf(value["qid"]);
  const alpha2 = alpha2Of(code, value);
  const isCode = (text: string | undefined): text is string =>
    alpha3 !== undefined && text !== undefined && !ofUsers.test(text);
  return [
    ...(isCode(alpha2) ? [{ scheme: "ISO_3166_1_ALPHA2", value: alpha2 } as const] : []),
    ...(isCode(alpha3) ? [{ scheme: "ISO_3166_1_ALPHA3", value: alpha3 } as const] : []),
    ...(item === undefined ? [] : [{ scheme: "WIKIDATA", value: item } as const]),
    ...(article === undefined ? [] : [{ scheme: "URL", value: article } as const]),
  ];
}

/** A state that is no more stands under four letters; its old code is the other code that they begin with. */
function alpha2Of(code: string, value: JsonObject): string | undefined {
  if (/^[A-Za-z]{2}$/.test(code)) return code.toUpperCase();
  if (!/^[A-Za-z]{4}$/.test(code)) return undefined;
  const old = code.slice(0, 2).toLowerCase();
  return textsOf(value["other_codes"]).includes(old) ? old.toUpperCase() : undefined;
}
