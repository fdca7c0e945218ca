import { type findingSeverities, importOutcomes, type TermOf } from "@demarche/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { termEnum } from "../graphql/term-enum.js";
import { FindingSeverity } from "../statement/statement.type.js";

export const ImportOutcome = termEnum(importOutcomes);
export type ImportOutcome = TermOf<typeof importOutcomes>;

@ObjectType({ description: "Statement counts say what a recording did with the statements of a dossier." })
export class StatementCounts {
  @Field(() => Int, { description: "So many statements were recorded for the first time." })
  added!: number;

  @Field(() => Int, { description: "So many statements correct what was recorded under their keys." })
  corrected!: number;

  @Field(() => Int, { description: "So many statements were held already." })
  unchanged!: number;
}

@ObjectType({ description: "Record counts say how many versions and parts of records a recording changed." })
export class RecordCounts {
  @Field(() => Int, { description: "So many were recorded." })
  added!: number;

  @Field(() => Int, { description: "So many are no longer held to be so." })
  closed!: number;
}

@ObjectType({
  description: "A dossier finding is what a faithfulness rule says of a statement without keeping it out.",
})
export class DossierFinding {
  @Field(() => String, { description: "The statement is named by its slug." })
  statement!: string;

  @Field(() => String, { description: "The rule is the one that has something to say." })
  rule!: string;

  @Field(() => FindingSeverity, { description: "The severity says how much it matters." })
  severity!: TermOf<typeof findingSeverities>;

  @Field(() => String, { description: "The message says what was found." })
  message!: string;

  @Field(() => String, { description: "The mend says what can be done about it." })
  mend!: string;

  @Field(() => Int, { description: "The statement's place in the text begins on this line, counted from 1." })
  line!: number;
}

@ObjectType({ description: "A dossier report says what an import did with a dossier." })
export class DossierReport {
  @Field(() => String, {
    nullable: true,
    description: "The slug is the dossier's own; null says that the text is no dossier.",
  })
  slug!: string | null;

  @Field(() => ImportOutcome, {
    description: "The outcome says what became of the dossier, or on a dry run what would.",
  })
  outcome!: ImportOutcome;

  @Field(() => StatementCounts, {
    nullable: true,
    description: "The statements are counted by what became of them; null says that nothing was recorded.",
  })
  statements!: StatementCounts | null;

  @Field(() => RecordCounts, {
    nullable: true,
    description: "The records are those other than statements; null says that nothing was recorded.",
  })
  records!: RecordCounts | null;

  @Field(() => RecordCounts, {
    nullable: true,
    description:
      "The derived records are positions and whatever else rules make; null says that nothing was recorded.",
  })
  derived!: RecordCounts | null;

  @Field(() => [DossierFinding], {
    description: "The findings are what the faithfulness rules say without keeping the dossier out.",
  })
  findings!: DossierFinding[];
}
