import "reflect-metadata";
import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ActorResolver } from "../actor/actor.resolver.js";
import { ContradictionResolver } from "../contradiction/contradiction.resolver.js";
import { DossierResolver } from "../dossier/dossier.resolver.js";
import { EventResolver } from "../event/event.resolver.js";
import { IdentityResolver } from "../identity/identity.resolver.js";
import { IssueResolver } from "../issue/issue.resolver.js";
import { ParticipationResolver } from "../participation/participation.resolver.js";
import { PositionResolver } from "../position/position.resolver.js";
import { ProgrammeResolver } from "../programme/programme.resolver.js";
import { SourceResolver } from "../source/source.resolver.js";
import { StatementResolver } from "../statement/statement.resolver.js";
import { ByIdResolver } from "./by-id.resolver.js";

/**
 * Builds the schema. Roots are the resolvers below; every other field answers with what its root has read.
 * @throws Error when a type, field or argument is declared in a way that GraphQL does not allow
 */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ByIdResolver,
      ActorResolver,
      IssueResolver,
      PositionResolver,
      StatementResolver,
      SourceResolver,
      ProgrammeResolver,
      ParticipationResolver,
      EventResolver,
      ContradictionResolver,
      DossierResolver,
      IdentityResolver,
    ],
    // Values are checked once for the whole operation, before anything is resolved: see limits.ts.
    validate: false,
  });
  answerFromRoots(schema);
  return schema;
}

function answerFromRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (query)
    query.description =
      "The query asks the evidence graph: each field below is one question to the database.";
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = readType;
    if (!isObjectType(type) || type === query || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) field.resolve = readField;
  }
}

/** The root has read each field under its response key, so that two aliases of a field keep their own arguments. */
const readField: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  { path },
) => {
  const { key } = path;
  if (!Object.hasOwn(source, key)) throw new Error(`The read gave back nothing under the key ${key}.`);
  return source[key];
};

function readType(value: { readonly __typename?: unknown }): string {
  if (typeof value.__typename === "string") return value.__typename;
  throw new Error("The read gave back a node without its type.");
}
