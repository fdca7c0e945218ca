import { type BundledSource, type BundledTemporal, momentInWords } from "@demarche/store";

/** A calendar date as far as it is known: a year, a year and month, or a day. */
export type KnownDate = readonly [year: number, month?: number, day?: number];

/** The date that a moment plainly is; undefined for a range, an approximation and what is unknown. */
export function plainDate({ edtf }: BundledTemporal): KnownDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(edtf) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  return [year, month, day].filter((part) => part !== undefined).map(Number) as unknown as KnownDate;
}

export const notAtHand = "It was not at hand: it is known because another source cites it.";

/** What a reader must know of a source beside where it is: how it is known, when it appeared, what became of it. */
export function remarksOn({ held, published, withdrawn }: BundledSource): string[] {
  return [
    ...(plainDate(published) ? [] : [`Published ${momentInWords(published)}.`]),
    ...(published.basis === "INFERRED" || published.basis === "RELATIVE"
      ? ["Its date of publication is concluded and not printed on it."]
      : []),
    ...(held ? [] : [notAtHand]),
    ...(withdrawn
      ? [`Withdrawn ${momentInWords(withdrawn.on)}${withdrawn.why ? `: ${withdrawn.why}` : ""}.`]
      : []),
  ];
}
