import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A problem is a rule that what the caller gave breaks." })
export class Problem {
  @Field(() => String, {
    description:
      "The code says which rule is broken, as in `reference.unknown`; docs/errors.md explains each.",
  })
  code!: string;

  @Field(() => [String], {
    description:
      "The path leads to the place in what was given: names of fields and, in lists, numbers from 0.",
  })
  path!: string[];

  @Field(() => String, { description: "The message says what is wrong." })
  message!: string;

  @Field(() => String, { description: "The mend says what to do about it." })
  mend!: string;
}
