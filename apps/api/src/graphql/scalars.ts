import { languageTagLengthMax, parseCalendarDay, urlLengthMax } from "@demarche/schema";
import { type GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { badUserInput } from "./errors.js";

interface Words {
  readonly name: string;
  readonly description: string;
  /** The standard that defines the form. */
  readonly specifiedByURL: string;
  /** What the value must be, to follow "must be". */
  readonly form: string;
  readonly accepts: (text: string) => boolean;
}

/** A scalar that is text of a strict form on both sides; it never rewrites what it is given. */
function textScalar({
  name,
  description,
  specifiedByURL,
  form,
  accepts,
}: Words): GraphQLScalarType<string, string> {
  const refuse = (value: unknown, node?: ValueNode): GraphQLError =>
    badUserInput(
      `${name} must be ${form}; ${quote(value)} is not.`,
      node === undefined ? {} : { nodes: [node] },
    );
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize(value) {
      if (typeof value === "string" && accepts(value)) return value;
      throw new Error(`A stored ${name} is not ${form}: ${quote(value)}`);
    },
    parseValue(value) {
      if (typeof value === "string" && accepts(value)) return value;
      throw refuse(value);
    },
    parseLiteral(node) {
      if (node.kind === Kind.STRING && accepts(node.value)) return node.value;
      throw refuse("value" in node ? node.value : node.kind, node);
    },
  });
}

function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/u;

const isDay = (text: string) => parseCalendarDay(text).ok;

export const DateScalar = textScalar({
  name: "Date",
  description:
    "A calendar day is written as YYYY-MM-DD in the proleptic Gregorian calendar, from year 1000 to 9999, without a time zone.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  form: "a day of the calendar written as YYYY-MM-DD, from year 1000 to 9999",
  accepts: isDay,
});

export const DateTimeScalar = textScalar({
  name: "DateTime",
  description: "An instant is written after RFC 3339 in UTC, as in 2023-07-12T09:30:00Z.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  form: "an instant in UTC such as 2023-07-12T09:30:00Z, with at most six decimals of a second",
  accepts: (text) => isDay(instant.exec(text)?.[1] ?? ""),
});

export const UrlScalar = textScalar({
  name: "URL",
  description: "A web address is written in full, with its scheme, http or https.",
  specifiedByURL: "https://url.spec.whatwg.org/#url-writing",
  form: `a web address that begins with http:// or https://, of at most ${urlLengthMax.value} characters`,
  accepts: (text) =>
    /^https?:\/\/\S+$/u.test(text) && text.length <= urlLengthMax.value && URL.canParse(text),
});

export const LanguageTagScalar = textScalar({
  name: "LanguageTag",
  description: "A language is named by its BCP 47 tag, such as en, ja or zh-Hant.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/bcp/bcp47.txt",
  form: "a BCP 47 language tag such as en, ja or zh-Hant",
  accepts: isLanguageTag,
});

function isLanguageTag(text: string): boolean {
  if (text.length > languageTagLengthMax.value) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
