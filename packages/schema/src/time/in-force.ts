import type { Bounds } from "./bounds.js";
import type { Certainty3 } from "./time.terms.js";

/** A period by the bounds of its ends; an end that is left out or null is not recorded. */
export interface PeriodBounds {
  readonly from?: Bounds | null | undefined;
  readonly until?: Bounds | null | undefined;
}

/**
 * Whether something was in force on a day (`YYYY-MM-DD`), as far as its period tells; null when it certainly was not.
 *
 * - YES when the day lies within [latest(from), earliest(until)], both days counted: it had begun for certain and had
 *   not ended for certain.
 * - MAYBE when it lies within [earliest(from), latest(until)] only.
 * - No `until` means that no end is known to have come, so it lasts. No `from` means that nothing is known of the
 *   beginning, so it may have begun at any time, and the answer is never YES.
 * - An `until` without an earliest day, such as `[..2023-07]`, may have come at any time before, so the answer is
 *   never YES; likewise a `from` without a latest day, such as `[2023-05..]`.
 *
 * A duration as an end (`2023-05/2023-07`) is an end drawn out over that time. As `from` it has wholly passed on its
 * last day only, and as `until` it sets in on its first day; both are the days that the rule above takes, so that the
 * time of the duration itself is MAYBE. What holds since May and still does is `from: 2023-05`, not `from: 2023-05/..`,
 * whose last day never comes.
 */
export function inForce(period: PeriodBounds, day: string): Exclude<Certainty3, "NO"> | null {
  const { from, until } = period;
  if (from?.earliest != null && day < from.earliest) return null;
  if (until?.latest != null && day > until.latest) return null;
  const begun = from?.latest != null && day >= from.latest;
  const lasting = until == null || (until.earliest !== null && day <= until.earliest);
  return begun && lasting ? "YES" : "MAYBE";
}
