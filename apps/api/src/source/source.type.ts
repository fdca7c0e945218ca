import { sourceKinds, sourceRelations, sourceReliabilities, type TermOf } from "@demarche/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { DateScalar, LanguageTagScalar, UrlScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";
import { Impact } from "../impact/impact.type.js";
import { type Statement, StatementConnection } from "../statement/statement.type.js";
import { AsOfArgs } from "../time/time.inputs.js";
import { Temporal } from "../time/time.type.js";

export const SourceKind = termEnum(sourceKinds);
export type SourceKind = TermOf<typeof sourceKinds>;

export const SourceRelation = termEnum(sourceRelations);
export type SourceRelation = TermOf<typeof sourceRelations>;

export const SourceReliability = termEnum(sourceReliabilities);
export type SourceReliability = TermOf<typeof sourceReliabilities>;

@ObjectType({ description: "A source link says what a source does with an older one that it draws on." })
export class SourceLink {
  @Field(() => Source, { description: "This is the older source." })
  source!: Source;

  @Field(() => SourceRelation, { description: "The relation says what is done with the older source." })
  relation!: SourceRelation;
}

@ObjectType({ description: "A passage is a quotation from a source, with its place in the source's text." })
export class Passage {
  @Field(() => Source, { description: "The words stand in this source." })
  source!: Source;

  @Field(() => Int, {
    nullable: true,
    description:
      "The words begin after this many Unicode code points of the text; null says that the text was not at hand.",
  })
  start!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The words end after this many Unicode code points of the text; null says that the text was not at hand.",
  })
  end!: number | null;

  @Field(() => String, { description: "These are the words exactly as the source has them." })
  exact!: string;

  @Field(() => String, { nullable: true, description: "These words stand right before the passage." })
  prefix!: string | null;

  @Field(() => String, { nullable: true, description: "These words stand right after the passage." })
  suffix!: string | null;
}

@ObjectType({
  description: "A withdrawal says that a publisher took a source back, so that nothing rests on it any more.",
})
export class Withdrawal {
  @Field(() => Temporal, { description: "The source was taken back at this moment, as far as it is known." })
  on!: Temporal;

  @Field(() => String, { nullable: true, description: "The publisher gave this as its reason." })
  why!: string | null;
}

@ObjectType({
  implements: Node,
  description: "A source is a document that statements are found in, whether it is held or only cited.",
})
export class Source implements Node {
  id!: string;

  @Field(() => String, { description: "The slug names the source in addresses and dossiers." })
  slug!: string;

  @Field(() => SourceKind, { description: "The kind says what sort of document it is." })
  kind!: SourceKind;

  @Field(() => String, { nullable: true, description: "The title is the document's own, where it is known." })
  title!: string | null;

  @Field(() => Actor, {
    nullable: true,
    description: "The publisher is the actor that put the document out.",
  })
  publisher!: Actor | null;

  @Field(() => UrlScalar, { nullable: true, description: "The document was published at this address." })
  url!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "A kept copy of the document stands at this address.",
  })
  archiveUrl!: string | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: "The document is written in this language.",
  })
  language!: string | null;

  @Field(() => Temporal, { description: "The document was published at this moment, as far as it is known." })
  published!: Temporal;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The document was fetched on this day by whoever recorded it.",
  })
  retrievedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "This is the SHA-256 digest of the text that offsets count in, in hexadecimal.",
  })
  sha256!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The text that offsets count in has this many Unicode code points.",
  })
  textLength!: number | null;

  @Field(() => String, { nullable: true, description: "The document may be used under this licence." })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The picture beside the text is credited in these words.",
  })
  mediaCredit!: string | null;

  @Field(() => Boolean, {
    description: "It is false for a source that another one cites and that nobody here has seen itself.",
  })
  held!: boolean;

  @Field(() => SourceReliability, {
    nullable: true,
    description:
      "The reliability is the source's grade on the Admiralty scale; null says that nobody has graded it.",
  })
  reliability!: SourceReliability | null;

  @Field(() => Withdrawal, {
    nullable: true,
    description: "Its publisher took the source back; null says that nobody has recorded so.",
  })
  withdrawn!: Withdrawal | null;

  @Field(() => [SourceLink], { description: "The source draws on these older ones." })
  derivedFrom!: SourceLink[];

  @Field(() => StatementConnection, { description: "The statements are those found in this source." })
  @Takes(() => ConnectionArgs)
  statements!: Connection<Statement>;

  @Field(() => Impact, {
    description: "The impact foretells what would fall, and what would stay with less, without this source.",
  })
  @Takes(() => AsOfArgs)
  impact!: Impact;
}

export const SourceConnection = connection(() => Source, "Source");
