import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { DuplicateSuggestionsArgs } from "./duplicate.inputs.js";
import { DuplicateSuggestionConnection } from "./duplicate.type.js";
import { IdentityJudgementArgs, IdentityJudgementsArgs } from "./identity.inputs.js";
import { IdentityJudgement, IdentityJudgementConnection } from "./identity.type.js";

@Resolver()
export class IdentityResolver {
  @Query(() => IdentityJudgement, {
    nullable: true,
    description: "Finds the judgement that was made last of a pair of records.",
  })
  identityJudgement(
    @Args(() => IdentityJudgementArgs) _args: IdentityJudgementArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => IdentityJudgementConnection, {
    description:
      "Lists the ledger of judgements on whether records are of one actor, with those that were undone.",
  })
  identityJudgements(
    @Args(() => IdentityJudgementsArgs) _args: IdentityJudgementsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => DuplicateSuggestionConnection, {
    description:
      "Suggests pairs of records that may be of one actor, as they are held now and the highest score first; pairs that are judged, or that followed one another, are left out.",
  })
  duplicateSuggestions(
    @Args(() => DuplicateSuggestionsArgs) _args: DuplicateSuggestionsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
