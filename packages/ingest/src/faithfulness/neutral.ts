import type { Rule } from "./rule.js";

/** Nobody is neutral for having said nothing. */
export const neutral: Rule = {
  id: "neutral",
  version: 1,
  text: "A NEUTRAL stance is STATED by its holder, who is among the speakers.",
  severity: "ERROR",
  explanation:
    "Neutrality is a position that somebody declares. Silence, absence, an abstention and what others say of an actor " +
    "never make it neutral.",
  check(statement) {
    return statement.expresses.flatMap(({ holder, stance, disclosure }, index) => {
      if (stance !== "NEUTRAL") return [];
      if (disclosure === "STATED" && statement.speakers.includes(holder)) return [];
      return [
        {
          severity: "ERROR" as const,
          path: ["expresses", index, "stance"],
          message:
            disclosure === "STATED"
              ? `${holder} is recorded as NEUTRAL and is not among the speakers.`
              : `${holder} is recorded as NEUTRAL by ${disclosure}; only a declaration of its own makes it so.`,
          mend: "Leave the stance out, or record the statement in which the holder declares itself neutral.",
        },
      ];
    });
  },
};
