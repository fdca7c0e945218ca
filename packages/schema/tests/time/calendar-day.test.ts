import { describe, expect, it } from "vitest";
import { parseCalendarDay } from "../../src/index.js";

describe("a calendar day", () => {
  it.each(["2023-05-12", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])(
    "%s is taken as it stands",
    (text) => {
      expect(parseCalendarDay(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each([
    ["2024-02-30", "2024-02 has 29 days"],
    ["2023-02-29", "2023-02 has 28 days"],
    ["1900-02-29", "1900-02 has 28 days"],
    ["2023-04-31", "2023-04 has 30 days"],
    ["2023-05-00", "2023-05 has 31 days"],
    ["2023-13-01", "there is no month 13"],
    ["2023-00-01", "there is no month 00"],
    ["0999-12-31", "years before 1000 are not taken"],
    ["now", "hyphens between"],
    ["today", "hyphens between"],
    ["infinity", "hyphens between"],
    ["-infinity", "hyphens between"],
    ["epoch", "hyphens between"],
    ["", "hyphens between"],
    ["2023-05", "hyphens between"],
    ["2023-5-12", "hyphens between"],
    ["20230512", "hyphens between"],
    ["10000-01-01", "hyphens between"],
    ["-2023-05-12", "hyphens between"],
    ["2023-05-12T00:00:00Z", "hyphens between"],
    ["2023-05-12 ", "hyphens between"],
    ["2023-05-12\n", "hyphens between"],
    ["２０２３-05-12", "hyphens between"],
    ["2023-05-12 BC", "hyphens between"],
  ])("%j is refused", (text, why) => {
    const result = parseCalendarDay(text);
    expect(result.ok ? [] : result.problems.map(({ code, message }) => [code, message])).toEqual([
      ["temporal.invalid", expect.stringContaining(why)],
    ]);
  });
});
