import "reflect-metadata";
import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { type BuildSchemaOptions, buildSchemaSync } from "type-graphql";
import { actorMutations } from "../actor/actor.mutation.js";
import { ActorResolver } from "../actor/actor.resolver.js";
import { AlignmentResolver } from "../alignment/alignment.resolver.js";
import { ChangeResolver } from "../change/change.resolver.js";
import { ContradictionResolver } from "../contradiction/contradiction.resolver.js";
import { DossierResolver } from "../dossier/dossier.resolver.js";
import { ImportDossierInput } from "../dossier/import.inputs.js";
import { dossierMutations } from "../dossier/import.mutation.js";
import { DossierReport } from "../dossier/import.type.js";
import { eventMutations } from "../event/event.mutation.js";
import { EventResolver } from "../event/event.resolver.js";
import { identityMutations } from "../identity/identity.mutation.js";
import { IdentityResolver } from "../identity/identity.resolver.js";
import { issueMutations } from "../issue/issue.mutation.js";
import { IssueResolver } from "../issue/issue.resolver.js";
import { participationMutations } from "../participation/participation.mutation.js";
import { ParticipationResolver } from "../participation/participation.resolver.js";
import { PositionResolver } from "../position/position.resolver.js";
import { programmeMutations } from "../programme/programme.mutation.js";
import { ProgrammeResolver } from "../programme/programme.resolver.js";
import { SearchResolver } from "../search/search.resolver.js";
import { sourceMutations } from "../source/source.mutation.js";
import { SourceResolver } from "../source/source.resolver.js";
import { statementMutations } from "../statement/statement.mutation.js";
import { StatementResolver } from "../statement/statement.resolver.js";
import { ByIdResolver } from "./by-id.resolver.js";
import { withMutations } from "./mutation.js";

/**
 * Builds the schema. Roots are the resolvers below; every other field answers with what its root has read.
 * @throws Error when a type, field or argument is declared in a way that GraphQL does not allow
 */
export function buildSchema(): GraphQLSchema {
  const questions = buildSchemaSync({
    resolvers: [
      ByIdResolver,
      ActorResolver,
      IssueResolver,
      PositionResolver,
      StatementResolver,
      SearchResolver,
      SourceResolver,
      ProgrammeResolver,
      ParticipationResolver,
      EventResolver,
      ContradictionResolver,
      DossierResolver,
      IdentityResolver,
      AlignmentResolver,
      ChangeResolver,
    ],
    // What mutations alone give and take.
    orphanedTypes: [DossierReport, ImportDossierInput],
    // Values are checked once for the whole operation, before anything is resolved: see limits.ts.
    validate: false,
    // The builder wants a bus wherever there are subscriptions. Ours read the log, and nobody publishes to them.
    pubSub: noBus,
  });
  const schema = withMutations(questions, [
    sourceMutations,
    statementMutations,
    actorMutations,
    issueMutations,
    programmeMutations,
    participationMutations,
    eventMutations,
    identityMutations,
    dossierMutations,
  ]);
  answerFromRoots(schema);
  return schema;
}

const noBus: NonNullable<BuildSchemaOptions["pubSub"]> = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("Subscriptions are fed by the change log.");
  },
};

function answerFromRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const subscription = schema.getSubscriptionType();
  if (subscription)
    subscription.description =
      "The subscription tells what is recorded, as it is recorded; it is streamed at /graphql/stream.";
  const mutation = schema.getMutationType();
  if (query)
    query.description =
      "The query asks the evidence graph: each field below is one question to the database.";
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = readType;
    const root = type === query || type === subscription || type === mutation;
    if (!isObjectType(type) || root || type.name.startsWith("__")) continue;
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
