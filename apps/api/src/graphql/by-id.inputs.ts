import { ArgsType, Field, ID } from "type-graphql";
import { AsOfArgs } from "../time/time.inputs.js";
import { Form } from "./arguments.js";

@ArgsType()
export class NodeArgs extends AsOfArgs {
  @Field(() => ID, { description: "The record has this global id." })
  @Form("globalId")
  id!: string;
}

@ArgsType()
export class NodesArgs extends AsOfArgs {
  @Field(() => [ID], { description: "The records have these global ids." })
  @Form("globalId")
  ids!: string[];
}
