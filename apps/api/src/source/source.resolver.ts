import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { SourceArgs, SourcesArgs } from "./source.inputs.js";
import { Source, SourceConnection } from "./source.type.js";

@Resolver()
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: "Finds one source by its slug." })
  source(
    @Args(() => SourceArgs) _args: SourceArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => SourceConnection, { description: "Lists sources, held or only cited." })
  sources(
    @Args(() => SourcesArgs) _args: SourcesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
