import { certainties3, type TermOf, temporalBases } from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";
import { Statement } from "../statement/statement.type.js";

export const TemporalBasis = termEnum(temporalBases);
export type TemporalBasis = TermOf<typeof temporalBases>;

export const Certainty3 = termEnum(certainties3);
export type Certainty3 = TermOf<typeof certainties3>;

@ObjectType({
  description: "A moment is kept as far as it is known and never guessed: an unknown day stays unknown.",
})
export class Temporal {
  @Field(() => String, {
    description:
      "The moment is written in EDTF (ISO 8601-2, levels 0 and 1, and one-of-a-set), as in `2023-05~` or `[2023-05..2023-07]`.",
  })
  edtf!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "This is the first day that it can be; null says that there is no such bound.",
  })
  earliest!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "This is the last day that it can be; null says that there is no such bound.",
  })
  latest!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "These are the source's own words for the moment, such as “in May”.",
  })
  raw!: string | null;

  @Field(() => TemporalBasis, { description: "The basis says on what the dating rests." })
  basis!: TemporalBasis;

  @Field(() => Statement, {
    nullable: true,
    description: "The anchor is the statement whose time a relative date is relative to.",
  })
  anchor!: Statement | null;

  @Field(() => String, {
    nullable: true,
    description: "The note tells how the date was arrived at, where that needs telling.",
  })
  note!: string | null;
}

@ObjectType({ description: "A period runs from one moment until another, either of which may be unknown." })
export class Period {
  @Field(() => Temporal, {
    nullable: true,
    description: "The period begins at this moment; null says that nothing is known of its beginning.",
  })
  from!: Temporal | null;

  @Field(() => Temporal, {
    nullable: true,
    description: "The period ends at this moment; null says that no end is known.",
  })
  until!: Temporal | null;
}

@ObjectType({ description: "A recorded period says when this database held a record to be so." })
export class RecordedPeriod {
  @Field(() => DateTimeScalar, { description: "The record was entered at this instant." })
  from!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The record was closed at this instant; null says that it still stands.",
  })
  until!: string | null;
}
