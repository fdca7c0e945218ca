import { describe, expect, it } from "vitest";
import { type IdentifierScheme, identifierProblem, identifierSchemes } from "../../src/index.js";

const forms: Readonly<
  Record<IdentifierScheme, { readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  // Namibia's code is a value like any other.
  ISO_3166_1_ALPHA2: { good: ["NA", "JP"], bad: ["jp", "JPN", "J1", ""] },
  ISO_3166_1_ALPHA3: { good: ["AUS"], bad: ["AU", "aus", "AUST"] },
  ISO_3166_1_NUMERIC: { good: ["036", "392"], bad: ["36", "3922", "0x6"] },
  COW_ABBR: { good: ["AUS", "AUL"], bad: ["AU", "aul"] },
  COW_NUMBER: { good: ["2", "900"], bad: ["002", "0", "1000", "-2"] },
  UN_M49: { good: ["001", "392"], bad: ["1", "0392"] },
  WIKIDATA: { good: ["Q17", "Q7184"], bad: ["17", "q17", "Q017", "P17"] },
  LEI: {
    good: ["5493001KJTIIGC8Y1R12", "213800WSGIIZCXF1P572"],
    bad: ["5493001KJTIIGC8Y1R13", "5493001KJTIIGC8Y1R1", "5493001kjtiigc8y1r12"],
  },
  OPENSANCTIONS: { good: ["NK-abc123", "gb-coh-01234"], bad: ["a b", "-a", ""] },
  URL: { good: ["https://www.nato.int/"], bad: ["www.nato.int", "ftp://nato.int", "https://a b"] },
};

describe.each(identifierSchemes.values)("an identifier in %s", (scheme) => {
  it.each(forms[scheme].good)("may be %s", (value) => {
    expect(identifierProblem(scheme, value, [])).toEqual([]);
  });

  it.each(forms[scheme].bad)("is not %j", (value) => {
    const problems = identifierProblem(scheme, value, ["actors", 0]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["identifier.invalid", ["actors", 0, "value"]],
    ]);
  });
});
