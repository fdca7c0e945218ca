import { isObject, type JsonObject, objectsOf, textOf } from "../actors/json.js";
import type { RowFinding } from "../rows/row.js";

/** The claims of an entity, or the qualifiers of a claim, by property. */
export type Claims = JsonObject;

/** The claims of a property that hold: those of preferred rank, else those of normal rank. */
export function truthy(claims: Claims, property: string): JsonObject[] {
  const given = objectsOf(claims[property]);
  const preferred = given.filter(({ rank }) => rank === "preferred");
  return preferred.length > 0 ? preferred : undeprecated(claims, property);
}

/** The claims of a property that are not withdrawn, such as all posts that a person held. */
export const undeprecated = (claims: Claims, property: string): JsonObject[] =>
  objectsOf(claims[property]).filter(({ rank }) => rank !== "deprecated");

/** The value of a snak; none when it is unknown or there is none. */
const snakValue = (snak: unknown): unknown =>
  isObject(snak) && isObject(snak["datavalue"]) ? snak["datavalue"]["value"] : undefined;

export const mainValue = (claim: JsonObject): unknown => snakValue(claim["mainsnak"]);

/** The id of the item that a value is. */
export function itemOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const number = value["numeric-id"];
  return textOf(value["id"]) ?? (typeof number === "number" ? `Q${number}` : undefined);
}

export const itemsOf = (claims: readonly JsonObject[]): string[] =>
  claims.map((claim) => itemOf(mainValue(claim))).filter((id) => id !== undefined);

export const qualifiersOf = (claim: JsonObject): Claims =>
  isObject(claim["qualifiers"]) ? claim["qualifiers"] : {};

/** A moment as EDTF, and what there is to say of it. */
export interface ReadTime {
  readonly edtf?: string;
  readonly findings: readonly RowFinding[];
}

/** The moment of the first of these claims that has a value. */
export function timeOfClaims(claims: readonly JsonObject[]): ReadTime {
  const claim = claims.find((each) => isObject(mainValue(each)));
  return claim === undefined ? { findings: [] } : timeOf(mainValue(claim), isAbout(claim));
}

/** The moment that a qualifier of a claim gives. */
export function timeOfQualifier(claim: JsonObject, property: string): ReadTime {
  const [snak] = objectsOf(qualifiersOf(claim)[property]).filter((each) => isObject(snakValue(each)));
  return snak === undefined ? { findings: [] } : timeOf(snakValue(snak), false);
}

/**
 * Whether a claim's sourcing circumstances (P1480, as in the list of properties beside `properties`) are circa
 * (Q5727902: https://github.com/DifoolBot/wikidata, projects/shared_lib/constants.py).
 */
const isAbout = (claim: JsonObject) =>
  objectsOf(qualifiersOf(claim)["P1480"]).some((snak) => itemOf(snakValue(snak)) === "Q5727902");

/**
 * The proleptic Julian calendar and the precisions, as https://github.com/Wikidata/Wikidata-Toolkit has them
 * (wdtk-datamodel, interfaces/TimeValue.java).
 */
const julian = "http://www.wikidata.org/entity/Q1985786";
const precisions = { decade: 8, year: 9, month: 10, day: 11 };

function timeOf(value: unknown, about: boolean): ReadTime {
  if (!isObject(value)) return { findings: [] };
  const time = textOf(value["time"]) ?? "";
  const precision = value["precision"];
  const [, year, month, day] = /^\+0*([1-9]\d{3})-(\d{2})-(\d{2})T/.exec(time) ?? [];
  if (year === undefined || month === undefined || day === undefined || typeof precision !== "number") {
    return unusable(time);
  }
  const mark = about ? "~" : "";
  if (precision === precisions.decade) return { edtf: `${year.slice(0, 3)}X${mark}`, findings: [] };
  if (precision === precisions.year) return { edtf: `${year}${mark}`, findings: [] };
  if (precision === precisions.month) return { edtf: `${year}-${month}${mark}`, findings: [] };
  if (precision !== precisions.day) return unusable(time);
  if (value["calendarmodel"] !== julian) return { edtf: `${year}-${month}-${day}${mark}`, findings: [] };
  const gregorian = fromJulian(Number(year), Number(month), Number(day));
  return {
    edtf: `${gregorian}${mark}`,
    findings: [
      {
        code: "wikidata.julian-date",
        message: "A day is given in the Julian calendar, and is recorded in the Gregorian one.",
        original: `${year}-${month}-${day}`,
        cleaned: gregorian,
      },
    ],
  };
}

const unusable = (time: string): ReadTime => ({
  findings: [
    {
      code: "wikidata.date",
      message: "A date is before the year 1000, or less exact than a decade, or none; it is left out.",
      original: time,
    },
  ],
});

/** The calendars part by a day in each century whose number four does not divide. */
function fromJulian(year: number, month: number, day: number): string {
  const century = Math.floor((month < 3 ? year - 1 : year) / 100);
  const apart = century - Math.floor(century / 4) - 2;
  return new Date(Date.UTC(year, month - 1, day + apart)).toISOString().slice(0, 10);
}
