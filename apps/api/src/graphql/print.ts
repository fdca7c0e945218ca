import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from "graphql";

const head =
  "# The public contract of Demarche. `pnpm generate` writes it from apps/api; it is not edited by hand.";

/**
 * Prints the schema: types by name, so that a type's place does not move when another is added; fields in the order in
 * which they are declared.
 */
export function printContract(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isSpecifiedScalarType(type) && !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${[head, ...types.map(printType)].join("\n\n")}\n`;
}
