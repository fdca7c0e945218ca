import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { SourceKind } from "./source.type.js";

@InputType({ description: "The filter keeps the sources that meet every condition given." })
export class SourceFilter {
  @Field(() => [String], { nullable: true, description: "The source has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => [SourceKind], { nullable: true, description: "The source is of one of these kinds." })
  kinds?: SourceKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: "The source is held if this is true, and only cited if it is false.",
  })
  held?: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "The source was published by this actor, named by global id or slug.",
  })
  @Form("Actor")
  publisher?: string;
}

@ArgsType()
export class SourceArgs extends AsOfArgs {
  @Field(() => String, { description: "The source has this slug." })
  @Form("slug")
  slug!: string;
}

@ArgsType()
export class SourcesArgs extends DatedListArgs {
  @Field(() => SourceFilter, {
    nullable: true,
    description: "Only the sources that meet this filter are listed.",
  })
  filter?: SourceFilter;
}
