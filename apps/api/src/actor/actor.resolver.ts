import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { OneOf } from "../graphql/arguments.js";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { ActorArgs, ActorsArgs } from "./actor.inputs.js";
import { Actor, ActorConnection } from "./actor.type.js";

@Resolver()
export class ActorResolver {
  @Query(() => Actor, { nullable: true, description: "Finds one actor by its slug or by an identifier." })
  @OneOf("slug", "identifier")
  actor(@Args(() => ActorArgs) _args: ActorArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => ActorConnection, { description: "Lists the actors that meet a filter." })
  actors(
    @Args(() => ActorsArgs) _args: ActorsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
