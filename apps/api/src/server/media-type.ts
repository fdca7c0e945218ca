/** The two ways in which a GraphQL answer is written. */
export type AnswerType = "application/json" | "application/graphql-response+json";

const answerTypes: readonly AnswerType[] = ["application/json", "application/graphql-response+json"];

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * The media type that an Accept header asks for, out of `offered` (first one wins among equals), or undefined when it
 * takes none of them. No header, or an empty one, takes the first (RFC 9110 §12.5.1).
 */
export function negotiate<T extends string>(
  accept: string | undefined,
  offered: readonly T[],
): T | undefined {
  const ranges = readRanges(accept);
  if (ranges.length === 0) return offered[0];
  let best: { type: T; quality: number } | undefined;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

/** How a GraphQL answer is to be written, or undefined when the caller takes neither way. */
export function answerTypeFor(accept: string | undefined): AnswerType | undefined {
  return negotiate(accept, answerTypes);
}

/** True for a person's browser: it prefers a page over JSON. */
export function prefersPage(accept: string | undefined): boolean {
  return accept !== undefined && negotiate(accept, [...answerTypes, "text/html"]) === "text/html";
}

/** The type and the charset of a Content-Type header in lower case; undefined when it is none. */
export function readContentType(header: string | undefined): { type: string; charset?: string } | undefined {
  if (header === undefined) return undefined;
  const [type = "", ...parameters] = header.split(";").map((part) => part.trim());
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/u.test(type)) return undefined;
  for (const parameter of parameters) {
    const charset = /^charset="?([^"]*)"?$/iu.exec(parameter)?.[1];
    if (charset !== undefined) return { type: type.toLowerCase(), charset: charset.toLowerCase() };
  }
  return { type: type.toLowerCase() };
}

function readRanges(accept: string | undefined): Range[] {
  return (accept ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.map((parameter) => /^q=([\d.]+)$/u.exec(parameter)?.[1]).find(Boolean);
      return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
    });
}

/** The quality given by the most specific range that covers the type (RFC 9110 §12.5.1), 0 when none does. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.slice(0, type.indexOf("/"))}/*`;
  for (const wanted of [type, family, "*/*"]) {
    const range = ranges.find((candidate) => candidate.type === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
