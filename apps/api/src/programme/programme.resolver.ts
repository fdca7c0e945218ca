import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { OneOf } from "../graphql/arguments.js";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { ProgrammeArgs, ProgrammesArgs } from "./programme.inputs.js";
import { Programme, ProgrammeConnection } from "./programme.type.js";

@Resolver()
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: "Finds one programme by its slug or its code." })
  @OneOf("slug", "code")
  programme(
    @Args(() => ProgrammeArgs) _args: ProgrammeArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => ProgrammeConnection, { description: "Lists partnership programmes." })
  programmes(
    @Args(() => ProgrammesArgs) _args: ProgrammesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
