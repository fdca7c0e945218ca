import type { Limit } from "@demarche/schema";

/** What can be wrong with a text. */
export type Blemish =
  | "double-encoded"
  | "hex-literal"
  | "backslash"
  | "tab"
  | "control-character"
  | "edge-space";

/** What is said of each blemish, of every text alike. */
export const blemishes: Readonly<Record<Blemish, string>> = {
  "double-encoded": "The text was encoded twice; it is decoded once more.",
  "hex-literal": "The text holds the code of a lost character, such as <d3>; it is left out.",
  backslash: "The text holds backslashes that stand for nothing; they are left out.",
  tab: "The text holds tabs; each run is a space now.",
  "control-character": "The text holds control characters; each is a space now.",
  "edge-space": "The text has spaces at its edges; they are left out.",
};

/** A text without its blemishes, and which these were. */
export interface CleanText {
  readonly text: string;
  readonly blemishes: readonly Blemish[];
}

const control = /(?!\t)\p{Cc}/gu;

/** Takes blemishes out of a text, and makes of each run of spaces one. */
export function cleanText(original: string): CleanText {
  const found: Blemish[] = [];
  let text = original;
  const step = (blemish: Blemish, cleaned: string) => {
    if (cleaned === text) return;
    found.push(blemish);
    text = cleaned;
  };
  step("double-encoded", decoded(text));
  step("edge-space", text.trim());
  step("hex-literal", text.replaceAll(/<[0-9a-f]{2}>/gu, ""));
  step("backslash", text.replaceAll("\\", ""));
  step("tab", text.replaceAll(/\t+/gu, " "));
  step("control-character", text.replaceAll(control, " "));
  return { text: text.replaceAll(/ {2,}/gu, " ").trim(), blemishes: found };
}

/** A text that has at most so many characters: a longer one is cut, and ends in a mark of it. */
export function shortened(text: string, { value }: Limit): string {
  if (text.length <= value) return text;
  const characters = [...text];
  return characters.length <= value
    ? text
    : `${characters
        .slice(0, value - 1)
        .join("")
        .trimEnd()}…`;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

// Windows-1252 from 0x80 to 0x9F; elsewhere its bytes are the code points. Node's TextDecoder takes it for ISO 8859-1.
const upper = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"];

function byteOf(character: string): number | undefined {
  const at = upper.indexOf(character);
  if (at >= 0) return 0x80 + at;
  const code = character.codePointAt(0) as number;
  return code < 0x100 ? code : undefined;
}

/** Undoes that a text in UTF-8 was read as Windows-1252 and written again, as often as it was. */
function decoded(text: string): string {
  // The sign of it is a lead byte of UTF-8 as a letter of its own, with what can follow it.
  if (!/[\u00C2-\u00F4]\P{ASCII}/u.test(text)) return text;
  const bytes = [...text].map(byteOf);
  if (bytes.includes(undefined)) return text;
  try {
    return decoded(utf8.decode(Uint8Array.from(bytes as number[])));
  } catch {
    return text;
  }
}
