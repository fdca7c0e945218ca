import { ArgsType, Field, InputType } from "type-graphql";
import { ConnectionArgs } from "../graphql/connection.js";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.js";

@InputType({
  description:
    "As-of dates set three clocks: when things were so, when anyone could read of them, and when this database held them.",
})
export class AsOf {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The answer is what was so on this day; without it, today.",
  })
  valid?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The answer rests on sources alone that were certainly public by the end of this day; without it, on all.",
  })
  public?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The answer is what this database held at this instant; without it, what it holds at present.",
  })
  recorded?: string;
}

const asOfDescription =
  "The as-of dates hold for this field and for every field below it that sets none of its own.";

/** The argument of a dated field that is no list. */
@ArgsType()
export class AsOfArgs {
  @Field(() => AsOf, { nullable: true, description: asOfDescription })
  asOf?: AsOf;
}

/** The arguments of a dated list. */
@ArgsType()
export class DatedListArgs extends ConnectionArgs {
  @Field(() => AsOf, { nullable: true, description: asOfDescription })
  asOf?: AsOf;
}
