import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { Drift } from "./drift.type.js";
import { DriftArgs, StatementArgs, StatementsArgs } from "./statement.inputs.js";
import { Statement, StatementConnection } from "./statement.type.js";

@Resolver()
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: "Finds one statement by its slug." })
  statement(
    @Args(() => StatementArgs) _args: StatementArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => Drift, {
    nullable: true,
    description: "Follows how a claim changed from source to source, from the oldest telling to the newest.",
  })
  drift(@Args(() => DriftArgs) _args: DriftArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => StatementConnection, { description: "Lists the statements that meet a filter." })
  statements(
    @Args(() => StatementsArgs) _args: StatementsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
