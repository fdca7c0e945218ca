type Parse = (text: string) => unknown;

const number: Parse = (text) => Number(text);
const text: Parse = (value) => value;

/** Beyond 2^53 a number would be another number, so the digits stay as they are. */
const int8: Parse = (value) => {
  const parsed = Number(value);
  return Number.isSafeInteger(parsed) ? parsed : value;
};

const timestamp: Parse = (value) => value.replace(" ", "T");

/** PostgreSQL prints `2023-07-05 10:11:12.5+00`; ISO 8601 wants a T, and minutes in the offset. */
const timestamptz: Parse = (value) =>
  timestamp(value) === value
    ? value
    : (timestamp(value) as string).replace(/([+-]\d\d)(:\d\d)?$/, (_, hours: string, minutes?: string) =>
        hours === "+00" && (minutes === undefined || minutes === ":00") ? "Z" : `${hours}${minutes ?? ":00"}`,
      );

const bytea: Parse = (value) => new Uint8Array(Buffer.from(value.slice(2), "hex"));

/** Object identifiers of pg_type: the type, its array, and how its text is read. Built-in ones never change. */
const scalars: readonly (readonly [oid: number, arrayOid: number, parse: Parse])[] = [
  [16, 1000, (value) => value === "t"],
  [17, 1001, bytea],
  [18, 1002, text],
  [19, 1003, text],
  [20, 1016, int8],
  [21, 1005, number],
  [23, 1007, number],
  [25, 1009, text],
  [26, 1028, number],
  [114, 199, JSON.parse],
  [700, 1021, number],
  [701, 1022, number],
  [1042, 1014, text],
  [1043, 1015, text],
  [1082, 1182, text],
  [1083, 1183, text],
  [1114, 1115, timestamp],
  [1184, 1185, timestamptz],
  [1186, 1187, text],
  [1266, 1270, text],
  [1700, 1231, text],
  [2950, 2951, text],
  [3802, 3807, JSON.parse],
];

const parsers = new Map<number, Parse>();
for (const [oid, arrayOid, parse] of scalars) {
  parsers.set(oid, parse);
  parsers.set(arrayOid, (value) => parseArray(value, parse));
}

/** How the text of a value of the type `oid` becomes a JavaScript value; both engines read by it. */
export function parserFor(oid: number): Parse {
  return parsers.get(oid) ?? text;
}

/**
 * Reads PostgreSQL's array literal, as in `{1,NULL,"a \"b\""}` or `{{1,2},{3,4}}`. Bounds other than 1, as in
 * `[0:1]={1,2}`, are dropped: JavaScript counts from 0 anyway.
 */
export function parseArray(literal: string, parse: Parse): unknown[] {
  let at = literal.startsWith("[") ? literal.indexOf("=") + 1 : 0;

  const quoted = (): string => {
    let value = "";
    at += 1;
    while (literal[at] !== '"') {
      if (literal[at] === "\\") at += 1;
      value += literal[at];
      at += 1;
    }
    at += 1;
    return value;
  };

  const bare = (): string => {
    const start = at;
    while (literal[at] !== "," && literal[at] !== "}") at += 1;
    return literal.slice(start, at);
  };

  const array = (): unknown[] => {
    const values: unknown[] = [];
    at += 1;
    while (literal[at] !== "}") {
      if (literal[at] === ",") at += 1;
      if (literal[at] === "{") values.push(array());
      else if (literal[at] === '"') values.push(parse(quoted()));
      else {
        const value = bare();
        values.push(value === "NULL" ? null : parse(value));
      }
    }
    at += 1;
    return values;
  };

  return array();
}

/**
 * A parameter as it goes over the wire: text, bytes, or null. An array becomes PostgreSQL's array, any other object
 * JSON; an array that is meant as JSON must be given as JSON text.
 *
 * @throws TypeError for a function, a symbol or an invalid Date
 */
export function toWire(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new TypeError("An invalid Date cannot be a parameter.");
    return value.toISOString();
  }
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === "object") return JSON.stringify(value);
  throw new TypeError(`A ${typeof value} cannot be a parameter.`);
}

function arrayLiteral(values: readonly unknown[]): string {
  const items = values.map((value) => {
    if (Array.isArray(value)) return arrayLiteral(value);
    const wire = toWire(value);
    if (wire === null) return "NULL";
    const plain = typeof wire === "string" ? wire : `\\x${wire.toString("hex")}`;
    return `"${plain.replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${items.join(",")}}`;
}
