import { Field, ObjectType } from "type-graphql";
import { Takes } from "../graphql/arguments.js";
import { type Connection, ConnectionArgs } from "../graphql/connection.js";
import { Rule } from "../position/position.type.js";
import { Passage } from "../source/source.type.js";
import { type Statement, StatementConnection } from "../statement/statement.type.js";

@ObjectType({
  description: "An explanation tells in plain words how a derived record is known, and what would change it.",
})
export class Explanation {
  @Field(() => String, { description: "The text says in a few sentences what the record says." })
  text!: string;

  @Field(() => Rule, { description: "The record was derived by this rule." })
  rule!: Rule;

  @Field(() => StatementConnection, { description: "The statements are those that the record rests on." })
  @Takes(() => ConnectionArgs)
  statements!: Connection<Statement>;

  @Field(() => [Passage], { description: "The passages are the words of sources that the record rests on." })
  passages!: Passage[];

  @Field(() => [String], {
    description:
      "The chains say of each statement who says it, on whose word, and with which words; of many, the first twenty.",
  })
  chains!: string[];

  @Field(() => [String], { description: "Each of these sentences says what would make the record another." })
  wouldChange!: string[];
}
