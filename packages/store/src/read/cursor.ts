import type { Row, Sql } from "./build.js";
import type { Order, SortKey } from "./model.js";
import { ReadError } from "./request.js";

/**
 * The text of a row's cursor: base64url of the order's name and the row's sort keys, so that a page starts from where
 * the last one ended, whatever was recorded in between.
 */
export function cursorOf(row: Row, name: string, order: Order): Sql {
  const keys = order.keys(row).map((key) => `(${key.sql})::text`);
  return `translate(encode(convert_to(json_build_array('${name}', ${keys.join(", ")})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The condition that puts a row behind these sort keys in the given direction. */
export function behind(row: Row, order: Order, cursor: readonly string[], descending: boolean): Sql {
  const keys = order.keys(row);
  const left = keys.map((key) => key.sql).join(", ");
  const right = keys.map((key, at) => row.build.param(cursor[at], key.type));
  return `(${left}) ${descending ? "<" : ">"} (${right.join(", ")})`;
}

/**
 * The sort keys that a cursor holds.
 *
 * @throws ReadError when it is no cursor of this order
 */
export function keysOfCursor(
  cursor: string,
  name: string,
  keys: readonly SortKey[],
  argument: string,
): readonly string[] {
  const values = decode(cursor, name, keys.length, argument);
  return keys.map((key, at) => checked(values[at] as string, key.type, argument));
}

function decode(cursor: string, name: string, length: number, argument: string): string[] {
  const forged = new ReadError(
    `${argument}: "${cursor.slice(0, 80)}" is no cursor of this list; use endCursor or startCursor of a page of it.`,
    argument,
  );
  if (!/^[A-Za-z0-9_-]{1,2000}$/.test(cursor)) throw forged;
  let parts: unknown;
  try {
    parts = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(cursor, "base64url")));
  } catch {
    throw forged;
  }
  if (!Array.isArray(parts) || parts.length !== length + 1) throw forged;
  const [order, ...values] = parts as unknown[];
  if (
    typeof order !== "string" ||
    !values.every((value) => typeof value === "string" && !value.includes("\0"))
  ) {
    throw forged;
  }
  if (order !== name) {
    throw new ReadError(
      `${argument}: this cursor belongs to the order ${order.slice(0, 40)}, and the list is in the order ${name}; ask for the first page again.`,
      argument,
    );
  }
  return values as string[];
}

const shapes: Readonly<Record<string, RegExp>> = {
  text: /^[\s\S]*$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
  bigint: /^\d{1,18}$/,
  int: /^\d{1,9}$/,
};

function checked(value: string, type: string, argument: string): string {
  const shape = shapes[type];
  if (!shape) throw new Error(`No cursor can hold a ${type}.`);
  const real = () => type !== "date" || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!shape.test(value) || !real()) {
    throw new ReadError(
      `${argument}: the cursor holds a key that is no ${type}; ask for the first page again.`,
      argument,
    );
  }
  return value;
}
