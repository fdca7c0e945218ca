import { describe, expect, it } from "vitest";
import { KnownActors } from "../../src/rows/known-actors.js";

const code = (value: string) => ({ scheme: "ISO_3166_1_ALPHA2", value }) as const;
const number = (value: string) => ({ scheme: "WIKIDATA", value }) as const;

function world(): KnownActors {
  const actors = new KnownActors();
  actors.note("de", [code("DE")], [{ text: "Federal Republic of Germany", kind: "OFFICIAL" }]);
  actors.note("ge", [code("GE")], [{ text: "Georgia", kind: "COMMON" }]);
  actors.note("us-ga", [number("Q1428")], [{ text: "Georgia", kind: "COMMON" }]);
  actors.note("tz", [code("TZ")], [{ text: "Zanzibar", kind: "ALIAS" }]);
  actors.note("yucs", [number("Q83286")], [{ text: "Yugoslavia", kind: "COMMON" }]);
  return actors;
}

describe("an actor that is held", () => {
  it("is known by an identifier, whatever its name", () => {
    expect(world().slugOf("Sakartvelo", [code("GE")])).toBe("ge");
    expect(world().slugApart("Sakartvelo", [code("GE")])).toBe("ge");
  });

  it("is known by a name that it alone bears", () => {
    const actors = world();
    expect(actors.named(" federal  republic of Germany")).toBe("de");
    expect(actors.slugOf("Federal Republic of Germany")).toBe("de");
    expect(actors.slugOf("Yugoslavia", [code("YU")])).toBe("yucs");
    expect(actors.identified("ISO_3166_1_ALPHA2", "YU")).toBe("yucs");
  });

  it("is not known by a name that others bear, by an alias, or against its identifier", () => {
    const actors = world();
    expect(actors.named("Georgia")).toBeUndefined();
    expect(actors.slugOf("Georgia", [number("Q230")])).toBe("georgia");
    expect(actors.slugOf("Zanzibar")).toBe("zanzibar");
    expect(actors.slugOf("Federal Republic of Germany", [code("XX")])).toBe("federal-republic-of-germany");
  });

  it("is kept apart from others of its name when only its identifiers tell it", () => {
    const actors = world();
    expect(actors.slugApart("Federal Republic of Germany", [number("Q1")])).toBe(
      "federal-republic-of-germany",
    );
    expect(actors.slugApart("Federal Republic of Germany", [number("Q2")])).toBe(
      "federal-republic-of-germany-q2",
    );
    expect(actors.slugApart("Federal Republic of Germany", [number("Q2")])).toBe(
      "federal-republic-of-germany-q2",
    );
  });
});
