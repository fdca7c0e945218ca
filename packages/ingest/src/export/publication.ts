import type { BundledSource } from "@demarche/store";
import { momentWithReserve, plainDate } from "./moment.js";

export const notAtHand = "It was not at hand: it is known because another source cites it.";

/** What a reader must know of a source beside where it is: how it is known, when it appeared, what became of it. */
export function remarksOn({ held, published, withdrawn }: BundledSource): string[] {
  return [
    ...(plainDate(published) ? [] : [`Published ${momentWithReserve(published)}.`]),
    ...(published.basis === "INFERRED" || published.basis === "RELATIVE"
      ? ["Its date of publication is concluded and not printed on it."]
      : []),
    ...(held ? [] : [notAtHand]),
    ...(withdrawn
      ? [`Withdrawn ${momentWithReserve(withdrawn.on)}${withdrawn.why ? `: ${withdrawn.why}` : ""}.`]
      : []),
  ];
}
