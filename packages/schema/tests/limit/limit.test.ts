import { describe, expect, it } from "vitest";
import * as schema from "../../src/index.js";

const { limits } = schema;

describe("the limits", () => {
  it("are listed, each under the name that it is exported by", () => {
    const isLimit = (value: unknown): value is schema.Limit =>
      typeof value === "object" && value !== null && "unit" in value && "sentence" in value;
    const exported = Object.entries(schema).filter(([, value]) => isLimit(value));
    expect(exported.map(([name]) => name).sort()).toEqual(limits.map(({ name }) => name).sort());
    for (const [name, value] of exported) expect((value as schema.Limit).name).toBe(name);
  });

  it.each(limits)("$name is stated with its number", ({ value, unit, sentence }) => {
    const shown = unit === "milliseconds" ? String(value / 1_000) : value.toLocaleString("en");
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence.match(/\d[\d,]*(?<!,)/g)).toContain(shown);
    expect(Number.isSafeInteger(value) && value > 0).toBe(true);
  });

  it("are those of the contract on pages and queries", () => {
    expect([schema.pageSizeDefault, schema.pageSizeMax].map(({ value }) => value)).toEqual([20, 100]);
    expect(
      [
        schema.requestBytesMax,
        schema.queryTokensMax,
        schema.queryDepthMax,
        schema.queryAliasesMax,
        schema.queryRootFieldsMax,
        schema.queryNodesMax,
        schema.operationMillisecondsMax,
      ].map(({ value }) => value),
    ).toEqual([100_000, 1_000, 16, 30, 20, 10_000, 10_000]);
  });
});
