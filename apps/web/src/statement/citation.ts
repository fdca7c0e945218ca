import type { StatementPageQuery } from "@demarche/sdk";
import { type NamedSource, sourceName } from "../picture/source-name.js";
import type { Citation } from "../shell/page-tools.js";

type Statement = NonNullable<StatementPageQuery["statement"]>;

/** What a citation of quoted words needs of a source. */
export interface Cited extends NamedSource {
  readonly url: string | null;
  readonly published: {
    readonly edtf: string;
    readonly earliest: string | null;
    readonly latest: string | null;
  };
}

/** The parts of a date that are known: a day, a month or a year, and nothing that is not. */
export function knownParts({ earliest, latest }: Cited["published"]): number[] {
  if (earliest === null || latest === null) return [];
  const from = earliest.split("-").map(Number);
  const until = latest.split("-").map(Number);
  const parts: number[] = [];
  for (let place = 0; place < 3 && from[place] === until[place]; place += 1)
    parts.push(from[place] as number);
  return parts;
}

/** LaTeX reads these as commands. */
const escaped = (text: string) =>
  text.replace(/[\\{}$&#_%~^]/gu, (sign) =>
    sign === "\\"
      ? "\\textbackslash{}"
      : sign === "~"
        ? "\\textasciitilde{}"
        : sign === "^"
          ? "\\textasciicircum{}"
          : `\\${sign}`,
  );

/** Cites a source, and the words in it when there are any. A date that is not known is `n.d.` */
export function citationOf(source: Cited, words: string | undefined, address: string): Citation {
  const parts = knownParts(source.published);
  const date = parts.length === 0 ? "n.d." : parts.map((part) => String(part).padStart(2, "0")).join("-");
  const title = sourceName(source);
  const publisher = source.publisher?.name;
  const chicago = [
    publisher === undefined ? "" : `${publisher}. `,
    `“${title}.” ${date.replace(/\.$/u, "")}. `,
    words === undefined ? "" : `Quoted: “${words}”. `,
    source.url === null ? "" : `${source.url}. `,
    `In Demarche, ${address}.`,
  ].join("");
  const fields: (readonly [string, string | undefined])[] = [
    ["title", `{${escaped(title)}}`],
    ["publisher", publisher === undefined ? undefined : escaped(publisher)],
    ["year", parts[0]?.toString()],
    ["month", parts[1]?.toString()],
    ["url", source.url ?? address],
    ["note", words === undefined ? undefined : escaped(`Quoted: “${words}”. Demarche, ${address}`)],
  ];
  const bibtex = `@misc{demarche-${source.slug},\n${fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},\n`)
    .join("")}}\n`;
  const cslJson = `${JSON.stringify(
    [
      {
        id: `demarche-${source.slug}`,
        type: "document",
        title,
        ...(publisher === undefined ? {} : { publisher }),
        ...(parts.length === 0 ? {} : { issued: { "date-parts": [parts] } }),
        URL: source.url ?? address,
        ...(words === undefined ? {} : { note: `Quoted: “${words}”. Demarche, ${address}` }),
      },
    ],
    null,
    2,
  )}\n`;
  return { chicago, bibtex, cslJson };
}

export const statementCitation = (statement: Statement, address: string): Citation =>
  citationOf(
    statement.source,
    statement.passages.map(({ exact }) => exact).join(" … ") || undefined,
    address,
  );
