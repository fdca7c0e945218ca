import type { Bundle, PinnedAsOf as Pinned } from "@demarche/store";
import { Field, Int, ObjectType } from "type-graphql";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.js";
import { ContentArgs } from "./dossier.inputs.js";

@ObjectType({
  description: "Pinned as-of dates leave no clock open: asked for with them again, a bundle is the same.",
})
export class PinnedAsOf implements Pinned {
  @Field(() => DateScalar, { description: "The bundle tells what was so on this day." })
  valid!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The bundle rests on sources that were public by this day; null says that all count.",
  })
  public!: string | null;

  @Field(() => DateTimeScalar, {
    description: "This is the instant of the newest recording that the bundle knows.",
  })
  recorded!: string;
}

/** The lists of a bundle, each under the name that it has in the bundle. */
export type BundleList = Exclude<keyof Bundle, "subject" | "title" | "asOf">;

@ObjectType({ description: "The counts say how many records of each type a bundle holds." })
export class DossierCounts implements Record<BundleList, number> {
  @Field(() => Int, { description: "The bundle holds this many issues." })
  issues!: number;

  @Field(() => Int, { description: "The bundle holds this many statuses of its issue." })
  issueStatuses!: number;

  @Field(() => Int, { description: "The bundle holds this many positions, in force or not." })
  positions!: number;

  @Field(() => Int, { description: "The bundle holds this many programmes." })
  programmes!: number;

  @Field(() => Int, { description: "The bundle holds this many instruments." })
  instruments!: number;

  @Field(() => Int, { description: "The bundle holds this many participations in programmes." })
  participations!: number;

  @Field(() => Int, { description: "The bundle holds this many moves between programmes." })
  transitions!: number;

  @Field(() => Int, { description: "The bundle holds this many events." })
  events!: number;

  @Field(() => Int, { description: "The bundle holds this many attendances of events." })
  attendances!: number;

  @Field(() => Int, { description: "The bundle holds this many statements." })
  statements!: number;

  @Field(() => Int, { description: "The bundle holds this many actors." })
  actors!: number;

  @Field(() => Int, { description: "The bundle holds this many sources." })
  sources!: number;
}

@ObjectType({ description: "A citation says how to cite the bundle itself." })
export class DossierCitation {
  @Field(() => String, { description: "This is the citation in the manner of the Chicago Manual of Style." })
  chicago!: string;

  @Field(() => String, { description: "This is the citation as a BibTeX entry." })
  bibtex!: string;

  @Field(() => String, { description: "This is the citation as CSL-JSON." })
  cslJson!: string;
}

@ObjectType({
  description:
    "A dossier is asked for as a bundle: all that is on record of one subject, frozen by its clocks and named by its digest.",
})
export class Dossier {
  @Field(() => Node, { description: "The bundle is about this issue, actor or programme." })
  subject!: Node;

  @Field(() => String, { description: "The title names the bundle for readers and citations." })
  title!: string;

  @Field(() => PinnedAsOf, {
    description: "The bundle was read with these clocks; hand them back as `asOf` to get the same bytes.",
  })
  asOf!: PinnedAsOf;

  @Field(() => String, {
    description:
      "This is the SHA-256 digest, in hexadecimal, of the UTF-8 bytes of the content in format JSON.",
  })
  sha256!: string;

  @Field(() => DossierCounts, { description: "The counts say how much the bundle holds." })
  counts!: DossierCounts;

  @Field(() => String, { description: "The content is the whole bundle, or its sources, in one format." })
  @Takes(() => ContentArgs)
  content!: string;

  @Field(() => DossierCitation, { description: "The citation says how to cite the bundle." })
  citation!: DossierCitation;
}
