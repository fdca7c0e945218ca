import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { PositionArgs, PositionsArgs } from "./position.inputs.js";
import { Position, PositionConnection } from "./position.type.js";
import { ShiftsArgs } from "./shift.inputs.js";
import { ShiftConnection } from "./shift.type.js";

@Resolver()
export class PositionResolver {
  @Query(() => Position, { nullable: true, description: "Finds one position by its global id." })
  position(
    @Args(() => PositionArgs) _args: PositionArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => ShiftConnection, { description: "Lists how positions changed, across holders and issues." })
  shifts(
    @Args(() => ShiftsArgs) _args: ShiftsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => PositionConnection, { description: "Lists positions across holders and issues." })
  positions(
    @Args(() => PositionsArgs) _args: PositionsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
