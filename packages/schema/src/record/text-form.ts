import { datePattern } from "../table/date-pattern.js";
import type { TextForm } from "./shape.js";

interface FormRule {
  /** The text in the one way in which it is kept; undefined when it has not the form. */
  readonly read: (text: string) => string | undefined;
  /** Completes “… is no …”. */
  readonly what: string;
  readonly mend: string;
  /** What JSON Schema can say of the form. */
  readonly pattern: string;
}

/** The forms that a text can be asked to have. */
export const textForms: Readonly<Record<TextForm, FormRule>> = {
  url: {
    read: (text) => (isWebAddress(text) ? text : undefined),
    what: "web address",
    mend: "Write the whole address, beginning with https:// or http://.",
    pattern: "^https?://[^\\s]+$",
  },
  language: {
    read: canonicalLanguage,
    what: "language tag",
    mend: "Write a BCP 47 tag, such as en, ja or zh-Hant.",
    pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
  },
  sha256: {
    read: (text) => (/^[0-9a-f]{64}$/.test(text) ? text : undefined),
    what: "SHA-256",
    mend: "Write 64 hexadecimal digits in lower case, as `sha256sum` prints them.",
    pattern: "^[0-9a-f]{64}$",
  },
  "date-pattern": {
    read: (text) => (datePattern(text) === undefined ? undefined : text),
    what: "pattern of a date",
    mend: "Write it with yyyy, m or mmm and d, such as d/m/yyyy, yyyymmdd or d mmm yyyy; or write EDTF.",
    pattern: "^(?:EDTF|[^A-Za-ce-ln-xz]+)$",
  },
};

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** RFC 5646 lets a language be five to eight letters, but none is registered, so that a language's name is not taken for its tag. */
function canonicalLanguage(text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
