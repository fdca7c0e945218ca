import { type GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { describe, expect, it } from "vitest";
import { DateScalar, DateTimeScalar, LanguageTagScalar, UrlScalar } from "../../src/graphql/scalars.js";

const cases: readonly [GraphQLScalarType, readonly string[], readonly unknown[]][] = [
  [
    DateScalar,
    ["2023-07-12", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"],
    [
      "now",
      "infinity",
      "-infinity",
      "today",
      "2024-02-30",
      "2023-02-29",
      "1900-02-29",
      "2023-13-01",
      "2023-00-10",
      "2023-01-00",
      "0999-12-31",
      "10000-01-01",
      "2023-7-1",
      "2023-07",
      "2023-07-12T00:00:00Z",
      " 2023-07-12",
      "2023-07-12\n",
      "",
      20230712,
      null,
      true,
      ["2023-07-12"],
    ],
  ],
  [
    DateTimeScalar,
    ["2023-07-12T09:30:00Z", "2023-07-12T23:59:59.123456Z", "2024-02-29T00:00:00Z"],
    [
      "2023-07-12",
      "2023-07-12T09:30:00",
      "2023-07-12T09:30:00+09:00",
      "2023-07-12T24:00:00Z",
      "2023-07-12T23:60:00Z",
      "2023-07-12T23:59:60Z",
      "2023-02-29T00:00:00Z",
      "2023-07-12T09:30:00.1234567Z",
      "2023-07-12 09:30:00Z",
      "now",
      0,
    ],
  ],
  [
    UrlScalar,
    ["https://example.org/a?b=c#d", "http://example.org", `https://example.org/${"a".repeat(1980)}`],
    [
      "example.org",
      "/a",
      "ftp://example.org",
      "javascript:alert(1)",
      "https://",
      "https://exa mple.org",
      `https://example.org/${"a".repeat(1981)}`,
      7,
    ],
  ],
  [
    LanguageTagScalar,
    ["en", "ja", "zh-Hant", "de-CH-1901", "sl-rozaj-biske", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd"],
    ["en_US", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddd", "e", "", "english language", "en-", "x".repeat(36), 1],
  ],
];

const literal = (value: unknown): ValueNode =>
  typeof value === "string" ? { kind: Kind.STRING, value } : { kind: Kind.INT, value: String(value) };

describe.each(cases)("%s", (scalar, right, wrong) => {
  it.each(right)("takes %s and keeps it as it is", (text) => {
    expect(scalar.parseValue(text)).toBe(text);
    expect(scalar.parseLiteral(literal(text))).toBe(text);
    expect(scalar.serialize(text)).toBe(text);
  });

  it.each(wrong.map((value) => [value]))("refuses %j", (value) => {
    const refusal = expect.objectContaining({
      message: expect.stringMatching(new RegExp(`^${scalar.name} must be .+; .+ is not\\.$`, "u")),
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(() => scalar.parseValue(value)).toThrow(refusal);
    expect(() => scalar.parseLiteral(literal(value))).toThrow(refusal);
    expect(() => scalar.serialize(value)).toThrow(/stored/u);
  });
});
