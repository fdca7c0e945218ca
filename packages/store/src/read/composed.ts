import type { Build, Sql } from "./build.js";
import type { Want } from "./request.js";

/**
 * Fields written as a selection: arguments stand under `$`, and under `$field` the name of a field that is read under
 * another key.
 */
export interface Selection {
  readonly [field: string]: true | string | Selection | Readonly<Record<string, unknown>>;
}

/** Wants whose response keys are those of a selection. */
export function wantsOf(selection: Selection): Want[] {
  return Object.entries(selection)
    .filter(([key]) => !key.startsWith("$"))
    .map(([key, inner]) => {
      const { $: args = {}, $field: field = key } = inner as {
        $?: Record<string, unknown>;
        $field?: string;
      };
      return { key, field, args, want: inner === true ? [] : wantsOf(inner as Selection) };
    });
}

/** Makes a value of what was read for it. */
export type Compose = (read: never) => unknown;

/**
 * A value that is put together after the statement has run, from parts that the same statement reads. The answer holds
 * `{"$composed": n, "of": …}` in its place until then; no response key can begin with `$`.
 */
export function composed(build: Build, parts: Readonly<Record<string, Sql>>, compose: Compose): Sql {
  const place = build.composed.push(compose) - 1;
  const read = Object.entries(parts).map(([name, sql]) => `'"${name}":' || ${sql}`);
  return `'{"$composed":${place},"of":{' || ${read.join(" || ',' || ")} || '}}'`;
}

/** Puts every composed field of an answer together, innermost first. */
export const compositionOf =
  (composed: readonly Compose[]) =>
  (_key: string, value: unknown): unknown => {
    if (value === null || typeof value !== "object" || !("$composed" in value)) return value;
    const { $composed: place, of } = value as { $composed: number; of: never };
    return (composed[place] as Compose)(of);
  };
