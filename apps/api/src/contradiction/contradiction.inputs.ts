import { ArgsType, Field } from "type-graphql";
import { PositionFilter } from "../position/position.inputs.js";
import { DatedListArgs } from "../time/time.inputs.js";
import { ContradictionKind } from "./contradiction.type.js";

@ArgsType()
export class ContradictionsArgs extends DatedListArgs {
  @Field(() => PositionFilter, {
    nullable: true,
    description:
      "Only the contradictions that bear on a position which meets this filter are listed; what bears on no position is left out when the filter asks more than certainty.",
  })
  filter?: PositionFilter;

  @Field(() => [ContradictionKind], {
    nullable: true,
    description: "Only the contradictions of these kinds are listed.",
  })
  kinds?: ContradictionKind[];
}
