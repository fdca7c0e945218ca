import { defineTerms, type TermOf } from "../term/term.js";

export const contradictionKinds = defineTerms("ContradictionKind", "What it is that cannot all be so.", {
  STANCE: "Statements give one holder stances on one issue at one time that do not agree.",
  STATUS: "Statements give an issue, a programme or a participation states or dates that exclude each other.",
  TELLING: "Sources tell otherwise the same thing in ways that exclude each other.",
});
export type ContradictionKind = TermOf<typeof contradictionKinds>;
