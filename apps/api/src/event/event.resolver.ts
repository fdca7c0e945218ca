import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { EventArgs, EventsArgs } from "./event.inputs.js";
import { Event, EventConnection } from "./event.type.js";

@Resolver()
export class EventResolver {
  @Query(() => Event, { nullable: true, description: "Finds one event by its slug." })
  event(@Args(() => EventArgs) _args: EventArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => EventConnection, { description: "Lists the events that meet a filter." })
  events(
    @Args(() => EventsArgs) _args: EventsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
