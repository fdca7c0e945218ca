import type { Excerpt } from "@demarche/schema";

const textMax = 88;
const textBefore = 32;

/**
 * The line of a text in which a part of it begins.
 *
 * @param words marks these instead of the whole part, when they stand in it
 */
export function excerptOf(text: string, start: number, end: number, words?: string): Excerpt {
  const found = words === undefined ? -1 : text.slice(start, end).indexOf(words);
  const from = found < 0 ? start : start + found;
  const to = found < 0 ? end : from + (words as string).length;
  const before = text.slice(0, from);
  const lineStart = before.lastIndexOf("\n") + 1;
  const lineEnd = /\r?(?:\n|$)/u.exec(text.slice(from))?.index ?? 0;
  const whole = text.slice(lineStart, from + lineEnd);
  const at = from - lineStart;
  const length = Math.max(1, Math.min(to - from, whole.trimEnd().length - at));
  const line = before.split("\n").length;
  if (whole.length <= textMax) return { line, text: whole, start: at, length };

  const cut = Math.max(0, Math.min(at - textBefore, whole.length - textMax));
  const part = whole.slice(cut, cut + textMax);
  const head = cut > 0 ? "…" : "";
  const tail = cut + textMax < whole.length ? "…" : "";
  const shown = at - cut + head.length;
  return {
    line,
    text: head + part + tail,
    start: shown,
    length: Math.min(length, head.length + part.length - shown),
  };
}
