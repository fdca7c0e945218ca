import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Extensions, Info, Query, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { ChangesArgs, FollowChangesArgs } from "./change.inputs.js";
import { Change, ChangeConnection } from "./change.type.js";
import { batch, follow } from "./follow.js";

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description: "Lists what became of every record, in the order in which it was recorded.",
  })
  changes(
    @Args(() => ChangesArgs) _args: ChangesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Subscription(() => Change, {
    name: "changes",
    description:
      "Tells every change once and in the order of recording, as soon as it is recorded; whoever was away goes on after the last cursor and misses none.",
    subscribe: ({ args, context, info }) => follow(context, args, info),
  })
  @Extensions({ batch })
  changesAsRecorded(@Root() change: Change, @Args(() => FollowChangesArgs) _args: FollowChangesArgs): Change {
    return change;
  }
}
