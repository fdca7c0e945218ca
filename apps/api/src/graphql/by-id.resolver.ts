import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { NodeArgs, NodesArgs } from "./by-id.inputs.js";
import { Node } from "./by-id.js";
import type { Context } from "./context.js";
import { read } from "./read.js";

@Resolver()
export class ByIdResolver {
  @Query(() => Node, { nullable: true, description: "Finds one record of any type by its global id." })
  node(@Args(() => NodeArgs) _args: NodeArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "Finds several records by their global ids, in the order asked for, with null for one that is missing.",
  })
  nodes(@Args(() => NodesArgs) _args: NodesArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }
}
