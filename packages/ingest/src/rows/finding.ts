import type { RowFinding } from "./row.js";

/** Makes the findings of a format: each code has its sentence. */
export const findingsWith =
  <Code extends string>(messages: Readonly<Record<Code, string>>) =>
  (code: Code, values: Pick<RowFinding, "original" | "cleaned"> = {}): RowFinding => ({
    code,
    message: messages[code],
    ...values,
  });
