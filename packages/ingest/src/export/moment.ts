import { type BundledTemporal, momentInWords } from "@demarche/store";

/** A calendar date as far as it is known: a year, a year and month, or a day. */
export type KnownDate = readonly [year: number, month?: number, day?: number];

/** The date that a moment plainly is; undefined for a range, an approximation and what is unknown. */
export function plainDate({ edtf }: BundledTemporal): KnownDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(edtf) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  return [year, month, day].filter((part) => part !== undefined).map(Number) as unknown as KnownDate;
}

/** The date that a moment plainly is, in ISO 8601; null for a range, an approximation and what is unknown. */
export const plainText = (moment: BundledTemporal): string | null =>
  plainDate(moment) === undefined ? null : moment.edtf;

/** A moment as the rest of a sentence, with the reserve that its EDTF text makes (ISO 8601-2, level 1). */
export function momentWithReserve(moment: BundledTemporal | null): string {
  const words = momentInWords(moment);
  const signs = /[~?%]$/u.exec(moment?.edtf ?? "")?.[0] ?? "";
  return `${words}${{ "~": ", approximately", "?": ", not certainly", "%": ", approximately and not certainly" }[signs] ?? ""}`;
}
