import { Row } from "./build.js";
import type { Field } from "./model.js";
import type { Want } from "./request.js";

/** What a composed field needs to know, written as a selection: arguments stand under `$`. */
export interface Selection {
  readonly [field: string]: true | Selection | Readonly<Record<string, unknown>>;
}

/** Wants whose response keys are the fields' names. */
export function wantsOf(selection: Selection): Want[] {
  return Object.entries(selection)
    .filter(([field]) => field !== "$")
    .map(([field, inner]) => ({
      key: field,
      field,
      args: inner === true ? {} : ((inner as { $?: Record<string, unknown> }).$ ?? {}),
      want: inner === true ? [] : wantsOf(inner as Selection),
    }));
}

/** Makes a field's value of what the row's other fields are. */
export type Compose = (known: never) => unknown;

/**
 * A field that is put together in words after the statement has run, from other fields that the same statement reads.
 * The answer holds `{"$composed": n, "of": …}` in its place until then; no response key can begin with `$`.
 */
export const composed =
  (needs: Selection, compose: Compose): Field =>
  (row, _want) => {
    const place = row.build.composed.push(compose) - 1;
    const plain = new Row(row.build, row.model, row.alias, row.asOf);
    return `'{"$composed":${place},"of":' || ${plain.object(wantsOf(needs))} || '}'`;
  };

/** Puts every composed field of an answer together, innermost first. */
export const compositionOf =
  (composed: readonly Compose[]) =>
  (_key: string, value: unknown): unknown => {
    if (value === null || typeof value !== "object" || !("$composed" in value)) return value;
    const { $composed: place, of } = value as { $composed: number; of: never };
    return (composed[place] as Compose)(of);
  };
