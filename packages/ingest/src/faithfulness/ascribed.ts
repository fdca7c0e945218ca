import type { Rule, RuleFinding } from "./rule.js";

const speakingDisclosures: ReadonlySet<string> = new Set(["STATED", "DECLINED", "DEFERRED"]);

/** Who tells of another's position ascribes it; who tells of its own states it. */
export const ascribed: Rule = {
  id: "ascribed",
  version: 1,
  text: "A position that somebody else tells of its holder is ASCRIBED; one that the holder tells itself never is.",
  severity: "ERROR",
  explanation:
    "When an ambassador announces an alliance's plan, the alliance has said nothing. An expression is STATED, DECLINED or " +
    "DEFERRED only when its holder is among the statement's speakers, ASCRIBED only when it is not, and IMPLIED_BY_ACT " +
    "only when the holder is the one who acts: a subject or a speaker. Whom a speaker speaks for does not " +
    "change this: a represented actor's position is inferred when asked for, never recorded.",
  check(statement) {
    const speakers = new Set(statement.speakers);
    const actors = new Set([...statement.speakers, ...statement.subjects]);
    return statement.expresses.flatMap(({ holder, disclosure }, index): RuleFinding[] => {
      const finding = (message: string, mend: string): RuleFinding[] => [
        { severity: "ERROR", path: ["expresses", index, "disclosure"], message, mend },
      ];
      if (disclosure === "ASCRIBED" && speakers.has(holder)) {
        return finding(
          `${holder} is a speaker of the statement, and its position is recorded as ASCRIBED.`,
          "Record it as STATED, or take the holder out of the speakers when it is not the one who speaks.",
        );
      }
      if (speakingDisclosures.has(disclosure) && !speakers.has(holder)) {
        return finding(
          `The position of ${holder} is recorded as ${disclosure}, and ${told(statement.speakers)}.`,
          "Record it as ASCRIBED, or name the holder among the speakers when it speaks itself.",
        );
      }
      if (disclosure === "IMPLIED_BY_ACT" && !actors.has(holder)) {
        return finding(
          `The position of ${holder} is recorded as IMPLIED_BY_ACT, and ${holder} is neither subject nor speaker of the act.`,
          "Name the holder among the subjects when the act is its own; otherwise record the position as ASCRIBED.",
        );
      }
      return [];
    });
  },
};

function told(speakers: readonly string[]): string {
  return speakers.length === 0 ? "nobody is said to have spoken" : `the speaker is ${speakers.join(" and ")}`;
}
