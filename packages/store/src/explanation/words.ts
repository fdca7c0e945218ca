import type { AttributionMode, Disclosure, Intent, Stance } from "@demarche/schema";

/** What is known of a moment, as the graph gives it. */
export interface KnownMoment {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function parts(day: string): { year: string; month: number; day: number } {
  const [year = "", month, date] = day.split("-");
  return { year, month: Number(month), day: Number(date) };
}

/** A day as people write it: 12 July 2023. */
export function dayInWords(day: string): string {
  const { year, month, day: date } = parts(day);
  return `${date} ${months[month - 1]} ${Number(year)}`;
}

/** When something was, as the rest of a sentence: "on 12 July 2023", "in May 2023", "by 13 July 2023 at the latest". */
export function momentInWords(moment: KnownMoment | null): string {
  const { earliest, latest } = moment ?? { earliest: null, latest: null };
  if (earliest && latest)
    return earliest === latest ? `on ${dayInWords(earliest)}` : rangeInWords(earliest, latest);
  if (latest) return `by ${dayInWords(latest)} at the latest`;
  return earliest ? `not before ${dayInWords(earliest)}` : "at a time that is not known";
}

function rangeInWords(earliest: string, latest: string): string {
  const [from, to] = [parts(earliest), parts(latest)];
  const lastOfMonth = new Date(Date.UTC(Number(to.year), to.month, 0)).getUTCDate();
  if (from.year === to.year && from.day === 1 && to.day === lastOfMonth) {
    if (from.month === to.month) return `in ${months[from.month - 1]} ${Number(from.year)}`;
    if (from.month === 1 && to.month === 12) return `in ${Number(from.year)}`;
  }
  return `between ${dayInWords(earliest)} and ${dayInWords(latest)}`;
}

/** Several things in one sentence: "A", "A and B", "A, B and C". */
export function listed(texts: readonly string[]): string {
  const last = texts[texts.length - 1] ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

/** A number of things, with the right word: "1 statement", "3 statements". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** A text as a sentence of its own: first letter large, full stop at the end. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]["”’)]?$/.test(begun) ? begun : `${begun}.`;
}

/** One hop of an attribution, as the graph gives it. */
export interface KnownStep {
  readonly mode: AttributionMode;
  readonly agent: { readonly name: string } | null;
  readonly source: { readonly title: string | null; readonly slug: string } | null;
  readonly scope: string | null;
}

/** A document by its title, or by its slug when none is recorded. */
export const documentInWords = (source: { readonly title: string | null; readonly slug: string }): string =>
  source.title ? `“${source.title}”` : `the source ${source.slug}`;

const whoInWords = ({ agent, source }: KnownStep): string =>
  agent?.name ?? (source ? documentInWords(source) : "somebody whom it does not name");

const hops: Readonly<Record<AttributionMode, (step: KnownStep) => string>> = {
  OWN_VOICE: () => "in its own voice",
  ACCORDING_TO: (step) => `according to ${whoInWords(step)}`,
  QUOTES: (step) => `quoting ${whoInWords(step)}`,
  PARAPHRASE: (step) => `rendering the words of ${whoInWords(step)}`,
  UNSPECIFIED_REPORTS: () => "on reports that it does not name",
  ANONYMOUS_SOURCE: () => "on the word of somebody whom it does not name",
  CITES_DOCUMENT: (step) => `citing ${whoInWords(step)}`,
};

const doubts: Readonly<Record<string, string>> = {
  AMBIGUOUS: " (its grammar does not settle whose words they are)",
  CARRIED_OVER: " (the attribution stands in an earlier sentence)",
};

/** A chain of attribution: "“Title” (published on 3 May 2023), according to the Nikkei". */
export function chainInWords(
  source: { readonly title: string | null; readonly slug: string; readonly published: KnownMoment },
  [own, ...steps]: readonly KnownStep[],
): string {
  const document = `${documentInWords(source)} (published ${momentInWords(source.published)})`;
  const told = steps.length > 0 ? steps : own ? [own] : [];
  return [document, ...told.map((step) => `${hops[step.mode](step)}${doubts[step.scope ?? ""] ?? ""}`)].join(
    ", ",
  );
}

/** Who is said to know, at the end of a chain. */
export function rootInWords(
  source: { readonly title: string | null; readonly slug: string },
  steps: readonly KnownStep[],
): string {
  const last = steps[steps.length - 1];
  if (last?.agent) return last.agent.name;
  return documentInWords(last?.source ?? source);
}

const stances: Readonly<Record<Stance, string>> = {
  SUPPORT: "is for it",
  QUALIFIED_SUPPORT: "is for it under conditions or in part",
  NEUTRAL: "declares that it takes no side",
  MIXED: "is for one part of it and against another",
  QUALIFIED_OPPOSITION: "is against it under conditions or in part",
  OPPOSITION: "is against it",
};

const intents: Readonly<Record<Intent, string>> = {
  COMMITTED: "has bound itself to act",
  PLANNED: "plans to act",
  CONSIDERING: "is weighing whether to act",
  NONE_PLANNED: "has no plans to act",
  RULED_OUT: "says that it will not act",
};

const disclosures: Readonly<Record<Disclosure, string>> = {
  STATED: "This is known by the holder's own word",
  ASCRIBED: "This is known by the word of others alone; none of the holder's own is on record for it",
  IMPLIED_BY_ACT: "This is known by the holder's act",
  DECLINED: "The holder was asked and declined to comment",
  DEFERRED: "The holder was asked and put the answer off",
};

/** What a holder holds on an issue, in two sentences: the stance, and how it is known. */
export function stanceInWords(
  holder: string,
  {
    stance,
    intent,
    disclosure,
    qualification,
  }: {
    readonly stance: Stance | null;
    readonly intent: Intent | null;
    readonly disclosure: Disclosure;
    readonly qualification: string | null;
  },
): string {
  const held = [...(stance ? [stances[stance]] : []), ...(intent ? [intents[intent]] : [])];
  const what = held.length > 0 ? held.join(" and ") : "has taken no stance that is on record";
  const limited = qualification ? ` (${qualification})` : "";
  return `${holder} ${what}${limited}. ${disclosures[disclosure]}.`;
}
