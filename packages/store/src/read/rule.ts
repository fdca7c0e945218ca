import { rules } from "@demarche/schema";
import type { Row } from "./build.js";
import { embed, type Field, scalar } from "./model.js";

/** The rule that made a derived row, from its stored "id/version". */
export const ruleOf: Field = embed("Rule", {
  id: scalar((row) => `split_part(${row.named("rule")}, '/', 1)`),
  version: scalar((row) => `split_part(${row.named("rule")}, '/', 2)::int`),
  text: scalar(textOf),
});

function textOf(row: Row): string {
  const texts = Object.values(rules).map(
    (rule) => `when '${rule.id}/${rule.version}' then ${row.build.param(rule.text, "text")}`,
  );
  return `case ${row.named("rule")} ${texts.join(" ")} end`;
}
