import { type Blemish, blemishes, cleanText } from "../rows/clean-text.js";
import type { RowFinding } from "../rows/row.js";

/**
 * Cleans the texts of a row. Of each sort of blemish one finding says what was found, in whichever texts it was; its
 * code begins with the format's name.
 */
export function cleanTexts<const Texts extends readonly string[]>(
  format: string,
  originals: Texts,
): { readonly texts: { readonly [At in keyof Texts]: string }; readonly findings: readonly RowFinding[] } {
  const cleaned = originals.map((original) => ({ original, ...cleanText(original) }));
  const found = new Set<Blemish>(cleaned.flatMap((text) => text.blemishes));
  return {
    texts: cleaned.map(({ text }) => text) as { readonly [At in keyof Texts]: string },
    findings: [...found].map((blemish) => {
      const having = cleaned.filter((text) => text.blemishes.includes(blemish));
      return {
        code: `${format}.${blemish}`,
        message: blemishes[blemish],
        original: having.map(({ original }) => original).join("\n"),
        cleaned: having.map(({ text }) => text).join("\n"),
      };
    }),
  };
}
