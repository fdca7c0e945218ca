import { searchLengthMax } from "@demarche/schema";
import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "../graphql/connection.js";
import { SearchKind } from "./search.type.js";

@ArgsType()
export class SearchArgs extends ConnectionArgs {
  @Field(() => String, {
    description: `The text is a name, an acronym or words to search for, with at least one letter or digit and at most ${searchLengthMax.value} characters.`,
  })
  text!: string;

  @Field(() => [SearchKind], {
    nullable: true,
    description: "Only hits of these kinds are listed; without it, those of all.",
  })
  kinds?: SearchKind[];
}
