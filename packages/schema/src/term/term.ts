/** A closed list of words: what the list is, its values in order, and what each one means. */
export interface Terms<V extends string = string> {
  /** The list's name, which is also the name of the GraphQL enum made from it. */
  readonly name: string;
  /** One sentence: what a value of this list says about a record. */
  readonly description: string;
  /** The values in their documented order; never empty. */
  readonly values: readonly [V, ...V[]];
  /** One full sentence for each value. */
  readonly meanings: Readonly<Record<V, string>>;
  /** Each value under its own name, so that code can write `stances.members.SUPPORT`. */
  readonly members: { readonly [K in V]: K };
}

/** The union of a closed list's values: `TermOf<typeof stances>`. */
export type TermOf<T extends Terms> = T["values"][number];

/**
 * Makes a closed list from an object of value → meaning; the object's order is the list's order.
 * @throws Error when the object is empty, since a list of nothing would make a column no row can satisfy.
 */
export function defineTerms<const M extends Record<string, string>>(
  name: string,
  description: string,
  meanings: M,
): Terms<keyof M & string> {
  const [first, ...rest] = Object.keys(meanings) as (keyof M & string)[];
  if (first === undefined) throw new Error(`The closed list ${name} has no value.`);
  const values: readonly [keyof M & string, ...(keyof M & string)[]] = [first, ...rest];
  const members = Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [K in keyof M & string]: K;
  };
  return { name, description, values, meanings, members };
}

/** Whether `value` is one of the list's values; own values only, so `"constructor"` is not. */
export function isTerm<V extends string>(terms: Terms<V>, value: unknown): value is V {
  return typeof value === "string" && Object.hasOwn(terms.meanings, value);
}
