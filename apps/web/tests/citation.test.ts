import { describe, expect, it } from "vitest";
import { citationOf, knownParts } from "../src/statement/citation.js";

const source = {
  slug: "src-a",
  kind: "NEWS_ARTICLE",
  title: "A & B",
  url: "https://example.org/a",
  publisher: { name: "Nikkei" },
  published: { edtf: "2023-05-03", earliest: "2023-05-03", latest: "2023-05-03" },
};

describe("a citation", () => {
  it("holds only the parts of a date that are known", () => {
    expect(knownParts({ edtf: "2023-05", earliest: "2023-05-01", latest: "2023-05-31" })).toEqual([2023, 5]);
    expect(knownParts({ edtf: "[..2023]", earliest: null, latest: "2023-12-31" })).toEqual([]);
  });

  it("is there in three forms", () => {
    const { chicago, bibtex, cslJson } = citationOf(source, "its words", "http://here/statements/a");
    expect(chicago).toBe(
      "Nikkei. “A & B.” 2023-05-03. Quoted: “its words”. https://example.org/a. In Demarche, http://here/statements/a.",
    );
    expect(bibtex).toContain("title = {{A \\& B}},\n");
    expect(bibtex).toContain("year = {2023},\n  month = {5},\n");
    expect(JSON.parse(cslJson)[0]).toMatchObject({
      issued: { "date-parts": [[2023, 5, 3]] },
      publisher: "Nikkei",
    });
  });

  it("says of an unknown date that there is none", () => {
    const undated = { ...source, published: { edtf: "[..2023]", earliest: null, latest: "2023-12-31" } };
    expect(citationOf(undated, undefined, "http://here").chicago).toContain("” n.d. ");
    expect(JSON.parse(citationOf(undated, undefined, "http://here").cslJson)[0]).not.toHaveProperty("issued");
  });
});
