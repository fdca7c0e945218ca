import { searchFields, searchKinds, type TermOf } from "@demarche/schema";
import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../graphql/by-id.js";
import { connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";

export const SearchKind = termEnum(searchKinds);
export type SearchKind = TermOf<typeof searchKinds>;

export const SearchField = termEnum(searchFields);
export type SearchField = TermOf<typeof searchFields>;

@ObjectType({
  description: "A fragment part is a piece of a fragment that is matched throughout, or not at all.",
})
export class FragmentPart {
  @Field(() => String, {
    description: "The text is this piece of the fragment, spaces and punctuation included.",
  })
  text!: string;

  @Field(() => Boolean, { description: "It is true when the piece is a word that meets the search." })
  matched!: boolean;
}

@ObjectType({
  description: "A search hit is a record that a search has found, with the text that fits the search best.",
})
export class SearchHit {
  @Field(() => SearchKind, { description: "The kind says what was found." })
  kind!: SearchKind;

  @Field(() => Node, {
    description: "This is the record that was found; a quote leads to the statement that was read from it.",
  })
  record!: Node;

  @Field(() => SearchField, { description: "The field says which text of the record matches." })
  field!: SearchField;

  @Field(() => String, {
    description:
      "The fragment is the matching text word for word, or the part of a long one around its first match.",
  })
  fragment!: string;

  @Field(() => [FragmentPart], {
    description: "The parts make up the fragment when they are joined, and say which of its words match.",
  })
  parts!: FragmentPart[];

  @Field(() => Float, {
    description:
      "The score says how well the text fits, from 0 to 1, where 1 is a name, code or identifier that is the text searched for.",
  })
  score!: number;
}

export const SearchHitConnection = connection(() => SearchHit, "SearchHit");
