import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AttributionChain } from "../src/picture/attribution-chain.js";
import { csvOf } from "../src/picture/download.js";
import { DriftPair, linesOf } from "../src/picture/drift-pair.js";
import { StanceBoard } from "../src/picture/stance-board.js";
import { momentInWords, periodInWords } from "../src/picture/temporal.js";
import { Timeline } from "../src/picture/timeline.js";
import { passingRows, Transitions } from "../src/picture/transitions.js";
import { stateOf } from "../src/picture/words.js";

const draw = (picture: ReactElement) => renderToStaticMarkup(picture);
const day = (text: string) => ({ edtf: text, earliest: text, latest: text });
const upTo = (text: string) => ({ edtf: `[..${text}]`, earliest: null, latest: text });

describe("dates in words", () => {
  it.each([
    [day("2023-05-03"), "3 May 2023"],
    [upTo("2023-07-31"), "some day up to 31 July 2023"],
    [{ edtf: "[2023-04-05..]", earliest: "2023-04-05", latest: null }, "some day from 5 April 2023"],
    [{ edtf: "2023-05~", earliest: "2023-05-01", latest: "2023-05-31" }, "about May 2023"],
    [{ edtf: "2025", earliest: "2025-01-01", latest: "2025-12-31" }, "2025"],
    [
      { edtf: "[2023-05..2023-07]", earliest: "2023-05-01", latest: "2023-07-31" },
      "some day from 1 May 2023 to 31 July 2023",
    ],
    [{ edtf: "", earliest: null, latest: null }, "date unknown"],
    [null, "date not recorded"],
  ])("claim no more than is known: %o", (moment, words) => {
    expect(momentInWords(moment)).toBe(words);
  });

  it("call no end that nobody recorded today", () => {
    expect(periodInWords({ from: day("2023-05-03"), until: null })).toBe("from 3 May 2023, no end recorded");
  });
});

describe("a stance", () => {
  it.each([
    [{ stance: null, disclosure: "DECLINED" }, "DECLINED"],
    [{ stance: null, disclosure: "ASCRIBED" }, "NO_STANCE"],
    [{ stance: "SUPPORT", disclosure: "STATED", contested: true }, "CONTESTED"],
    [{ stance: "NEUTRAL", disclosure: "STATED" }, "NEUTRAL"],
  ])("is never made of silence: %o", (position, state) => {
    expect(stateOf(position)).toBe(state);
  });
});

describe("the stance board", () => {
  const board = draw(
    <StanceBoard
      title="Stances"
      standings={[
        { name: "China", state: "OPPOSITION", ascribed: false },
        { name: "NATO", state: "SUPPORT", ascribed: true },
        { name: "Seoul", state: "DECLINED", ascribed: false },
      ]}
    />,
  );

  it("tells in words what it draws", () => {
    expect(board).toContain("<desc>Opposition: China. Support: NATO.</desc>");
    expect(board).toContain("NATO: Support, as others say");
  });

  it("sets those without a stance apart, beneath the balance", () => {
    expect(board.indexOf("On record without a stance")).toBeGreaterThan(board.indexOf("NATO"));
    expect(board.indexOf("Seoul")).toBeGreaterThan(board.indexOf("On record without a stance"));
    expect(board).not.toContain("Neutral");
  });
});

describe("the timeline", () => {
  const bars = (
    from: Parameters<typeof momentInWords>[0],
    until: Parameters<typeof momentInWords>[0] = null,
  ) => {
    const stretch = { state: "SUPPORT" as const, label: "Support", from: from ?? null, until: until ?? null };
    const markup = draw(
      <Timeline title="T" today="2024-01-01" lanes={[{ key: "a", label: "A", stretches: [stretch] }]} />,
    );
    return {
      pale: (markup.match(/bar-for bar-unsure/g) ?? []).length,
      solid: (markup.match(/class="bar-for"/g) ?? []).length,
      arrows: (markup.match(/class="rule-strong"/g) ?? []).length,
      markup,
    };
  };

  it("is pale up to the last day on which it may have begun", () => {
    const { markup } = bars(
      { edtf: "2023-05", earliest: "2023-05-01", latest: "2023-05-31" },
      day("2023-12-01"),
    );
    const [pale, solid] = [...markup.matchAll(/<rect class="bar-for[^"]*" x="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    );
    expect(solid).toBeGreaterThan(pale as number);
  });

  it("runs out with an arrow where a start is not known, and where no end is recorded", () => {
    expect(bars(upTo("2023-07-31")).arrows).toBe(2);
    expect(bars(day("2023-05-03")).arrows).toBe(1);
    expect(bars(day("2023-05-03"), day("2023-06-01")).arrows).toBe(0);
  });

  it("draws nothing as certain of a period that has no bound", () => {
    expect(bars(null).solid).toBe(0);
  });
});

describe("transitions", () => {
  const itpp = { slug: "itpp", code: "ITPP", name: "Individually Tailored Partnership Programme" };
  const passings = [
    {
      id: "1",
      actor: { slug: "nz", name: "New Zealand" },
      from: null,
      to: itpp,
      status: "IN_PROGRESS",
      date: null,
      condition: "once due for renewal",
    },
  ];

  it("draw an unknown programme as unknown", () => {
    const markup = draw(<Transitions title="T" passings={passings} />);
    expect(markup).toContain('class="box-unknown"');
    expect(markup).toContain("Unknown");
    expect(markup).not.toContain('class="flow"');
    expect(markup).toContain("date not recorded");
  });

  it("say so in the table, with the condition", () => {
    expect(passingRows(passings)).toEqual([
      {
        Actor: "New Zealand",
        From: "unknown: no source names it",
        To: "Individually Tailored Partnership Programme (ITPP)",
        Status: "in progress",
        Date: "not recorded",
        "Date (EDTF)": "",
        Condition: "once due for renewal",
      },
    ]);
  });
});

describe("the attribution chain", () => {
  const hop = { mode: "OWN_VOICE", scope: "EXPLICIT", note: null, agent: null, source: null, cue: null };

  it("dashes a hop that names nobody, and ends at the root", () => {
    const markup = draw(
      <AttributionChain title="T" hops={[{ ...hop, agent: { slug: "nikkei", name: "Nikkei" } }, hop]} />,
    );
    expect(markup).toContain("<desc>Nikkei, own voice; on the word of: nobody is named, own voice</desc>");
    expect(markup.match(/box-unknown/g)).toHaveLength(1);
    expect(markup.match(/root: nobody further/g)).toHaveLength(1);
  });
});

describe("drift", () => {
  const source = { slug: "s", kind: "NEWS_ARTICLE", title: "S", publisher: null };
  it("sets both wordings side by side, the earlier first", () => {
    const markup = draw(
      <DriftPair
        title="T"
        step={{
          kinds: ["CONDITION_DROPPED"],
          note: null,
          before: [{ exact: "once due" }],
          after: [{ exact: "are moving" }],
          from: { slug: "a", source },
          to: { slug: "b", source },
        }}
      />,
    );
    expect(markup.indexOf("“once due”")).toBeGreaterThan(0);
    expect(markup.indexOf("“are moving”")).toBeGreaterThan(markup.indexOf("“once due”"));
  });

  it("breaks lines between words only", () => {
    expect(linesOf("all NATO partners are", 10)).toEqual(["all NATO", "partners", "are"]);
  });
});

describe("a file of rows", () => {
  it("is CSV after RFC 4180, and no formula", () => {
    expect(
      csvOf([
        { a: 'x "y", z', b: "=1+1" },
        { a: null, b: 2 },
      ]),
    ).toBe('a,b\r\n"x ""y"", z",\'=1+1\r\n,2\r\n');
  });
});
