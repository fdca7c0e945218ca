import type { Rule } from "./rule.js";

/** “At the time” is a date only together with the time it points to. */
export const relativeAnchor: Rule = {
  id: "relative-anchor",
  version: 1,
  text: "A RELATIVE date names the statement that it is relative to.",
  severity: "ERROR",
  explanation:
    "“At the time”, “a week later” and “last month” move when the moment they point to is redated. The anchor makes " +
    "the dependence visible. Looked at are the time a statement was made and the time it speaks of.",
  check(statement) {
    return (["said", "eventTime"] as const).flatMap((field) => {
      const moment = statement[field];
      if (moment?.basis !== "RELATIVE" || moment.anchor !== undefined) return [];
      return [
        {
          severity: "ERROR" as const,
          path: [field],
          words: moment.raw ?? moment.edtf,
          message: `${moment.raw === undefined ? moment.edtf : `“${moment.raw}”`} is a RELATIVE date without an anchor.`,
          mend: "Name the statement it is relative to as `anchor`, or record the date as INFERRED.",
        },
      ];
    });
  },
};
