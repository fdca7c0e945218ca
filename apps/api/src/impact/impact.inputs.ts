import { ArgsType, Field, InputType } from "type-graphql";
import { ConnectionArgs } from "../graphql/connection.js";
import { ImpactOutcome } from "./impact.type.js";

@InputType({ description: "The filter keeps the affected records that meet every condition given." })
export class ImpactFilter {
  @Field(() => [ImpactOutcome], { nullable: true, description: "One of these would become of the record." })
  outcomes?: ImpactOutcome[];
}

@ArgsType()
export class ImpactArgs extends ConnectionArgs {
  @Field(() => ImpactFilter, {
    nullable: true,
    description: "Only the affected records that meet this filter are listed.",
  })
  filter?: ImpactFilter;
}
