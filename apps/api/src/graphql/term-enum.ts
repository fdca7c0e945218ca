import type { Terms } from "@demarche/schema";
import { registerEnumType } from "type-graphql";

/** Makes a GraphQL enum from a closed list; names and descriptions are the list's own. */
export function termEnum<V extends string>(terms: Terms<V>): Terms<V>["members"] {
  const { name, description, values, meanings, members } = terms;
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: meanings[value] }])) as {
      [K in V]: { description: string };
    },
  });
  return members;
}
