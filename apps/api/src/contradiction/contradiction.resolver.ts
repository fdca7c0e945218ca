import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { ContradictionsArgs } from "./contradiction.inputs.js";
import { ContradictionConnection } from "./contradiction.type.js";

@Resolver()
export class ContradictionResolver {
  @Query(() => ContradictionConnection, {
    description: "Lists what cannot all be so: stances, states and tellings that exclude each other.",
  })
  contradictions(
    @Args(() => ContradictionsArgs) _args: ContradictionsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
