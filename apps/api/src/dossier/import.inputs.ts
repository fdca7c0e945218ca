import { dossierBytesMax } from "@demarche/schema";
import { Field, InputType } from "type-graphql";

@InputType({ description: "A dossier is given as the text of its file." })
export class ImportDossierInput {
  @Field(() => String, {
    description: `The text is the dossier in YAML, of at most ${dossierBytesMax.value.toLocaleString("en")} bytes and no more than a request may hold.`,
  })
  text!: string;

  @Field(() => String, {
    defaultValue: "dossier.yaml",
    description: "The name stands for the text in messages, before the line.",
  })
  name!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "On a dry run the report says what an import would do, and nothing is recorded.",
  })
  dryRun!: boolean;
}
