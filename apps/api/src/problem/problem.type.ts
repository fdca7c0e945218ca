import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A problem is a rule that the data break; it is reported and never thrown." })
export class Problem {
  @Field(() => String, { description: "The code names the rule, as in `slug.duplicate`." })
  code!: string;

  @Field(() => [String], {
    description: "The path leads to the value: names of fields and places in lists, counted from 0.",
  })
  path!: string[];

  @Field(() => String, { description: "The message says what is wrong." })
  message!: string;

  @Field(() => String, { description: "The mend says what to do about it." })
  mend!: string;
}
