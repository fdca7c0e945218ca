import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { ProgrammeKind, ProgrammeStatus } from "./programme.type.js";

@InputType({ description: "The filter keeps the programmes that meet every condition given." })
export class ProgrammeFilter {
  @Field(() => [String], { nullable: true, description: "The programme has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => [String], { nullable: true, description: "The programme has one of these codes." })
  codes?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The programme is offered by this actor, named by global id or slug.",
  })
  @Form("Actor")
  sponsor?: string;

  @Field(() => [ProgrammeKind], { nullable: true, description: "The programme is of one of these kinds." })
  kinds?: ProgrammeKind[];

  @Field(() => [ProgrammeStatus], { nullable: true, description: "The programme has one of these statuses." })
  status?: ProgrammeStatus[];
}

@ArgsType()
export class ProgrammeArgs extends AsOfArgs {
  @Field(() => String, { nullable: true, description: "The programme has this slug." })
  @Form("slug")
  slug?: string;

  @Field(() => String, {
    nullable: true,
    description: "The programme has this code; give it in place of the slug.",
  })
  code?: string;
}

@ArgsType()
export class ProgrammesArgs extends DatedListArgs {
  @Field(() => ProgrammeFilter, {
    nullable: true,
    description: "Only the programmes that meet this filter are listed.",
  })
  filter?: ProgrammeFilter;
}
