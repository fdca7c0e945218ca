import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import {
  InstrumentArgs,
  InstrumentsArgs,
  ParticipationArgs,
  ParticipationsArgs,
  TransitionArgs,
  TransitionsArgs,
} from "./participation.inputs.js";
import {
  Instrument,
  InstrumentConnection,
  Participation,
  ParticipationConnection,
  Transition,
  TransitionConnection,
} from "./participation.type.js";

@Resolver()
export class ParticipationResolver {
  @Query(() => Participation, { nullable: true, description: "Finds one participation by its global id." })
  participation(
    @Args(() => ParticipationArgs) _args: ParticipationArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => ParticipationConnection, { description: "Lists participations across actors and programmes." })
  participations(
    @Args(() => ParticipationsArgs) _args: ParticipationsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => Transition, { nullable: true, description: "Finds one transition by its global id." })
  transition(
    @Args(() => TransitionArgs) _args: TransitionArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => TransitionConnection, { description: "Lists transitions between programmes." })
  transitions(
    @Args(() => TransitionsArgs) _args: TransitionsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => Instrument, { nullable: true, description: "Finds one instrument by its slug." })
  instrument(
    @Args(() => InstrumentArgs) _args: InstrumentArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => InstrumentConnection, { description: "Lists instruments across programmes." })
  instruments(
    @Args(() => InstrumentsArgs) _args: InstrumentsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
