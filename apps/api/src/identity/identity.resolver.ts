import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
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
}
