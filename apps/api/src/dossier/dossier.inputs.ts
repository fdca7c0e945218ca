import { dossierFormats, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { termEnum } from "../graphql/term-enum.js";
import { AsOfArgs } from "../time/time.inputs.js";

export const DossierFormat = termEnum(dossierFormats);
export type DossierFormat = TermOf<typeof dossierFormats>;

@ArgsType()
export class DossierArgs extends AsOfArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The bundle is about this issue, named by global id or slug.",
  })
  @Form("Issue")
  issue?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The bundle is about this actor, named by global id or slug.",
  })
  @Form("Actor")
  actor?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The bundle is about this programme, named by global id or slug.",
  })
  @Form("Programme")
  programme?: string;
}

@ArgsType()
export class ContentArgs {
  @Field(() => DossierFormat, { description: "The bundle is written in this format." })
  format!: DossierFormat;
}
