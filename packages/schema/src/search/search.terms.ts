import { defineTerms, type TermOf } from "../term/term.js";

export const searchKinds = defineTerms(
  "SearchKind",
  "What a search finds; between hits that fit equally well the order of this list decides.",
  {
    ACTOR: "An actor is found by one of its names, in any language and script, or by an identifier.",
    PROGRAMME: "A programme is found by its code or one of its names.",
    ISSUE: "An issue is found by its label or its proposition.",
    INSTRUMENT: "An instrument is found by its title.",
    EVENT: "An event is found by its label.",
    SOURCE: "A source is found by its title.",
    STATEMENT: "A statement is found by its content.",
    QUOTE: "A statement is found by the words of a source that it was read from.",
  },
);
export type SearchKind = TermOf<typeof searchKinds>;

export const searchFields = defineTerms("SearchField", "Which text of a record a search has matched.", {
  NAME: "A name of an actor or a programme matches.",
  IDENTIFIER: "An identifier of an actor matches.",
  CODE: "The code of a programme matches.",
  LABEL: "The label of an issue or an event matches.",
  PROPOSITION: "The proposition of an issue matches.",
  TITLE: "The title of a source or an instrument matches.",
  CONTENT: "The content of a statement matches.",
  PASSAGE: "The exact words of a passage match.",
});
export type SearchField = TermOf<typeof searchFields>;
