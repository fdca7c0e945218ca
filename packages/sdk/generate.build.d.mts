import type { DocumentNode, GraphQLSchema } from "graphql";

export interface Located {
  readonly location: string;
  readonly document: DocumentNode;
}
export function readDocuments(schema: GraphQLSchema): Located[];
export function misfits(schema: GraphQLSchema, documents: readonly Located[]): string[];
