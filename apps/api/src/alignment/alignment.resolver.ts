import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { Records } from "../graphql/arguments.js";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { AlignmentArgs, cellsOf, pairsOf, StanceMatrixArgs } from "./alignment.inputs.js";
import { Alignment, StanceMatrix } from "./alignment.type.js";

@Resolver()
export class AlignmentResolver {
  @Query(() => Alignment, {
    description: "Says how far each two of the actors take the same stances on the issues that they share.",
  })
  @Records(pairsOf)
  alignment(
    @Args(() => AlignmentArgs) _args: AlignmentArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => StanceMatrix, {
    description: "Shows where every one of the actors stands on every one of the issues.",
  })
  @Records(cellsOf)
  stanceMatrix(
    @Args(() => StanceMatrixArgs) _args: StanceMatrixArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
