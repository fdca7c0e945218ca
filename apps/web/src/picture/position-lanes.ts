import type { PositionOnWordsFragment } from "@demarche/sdk";
import type { Lane } from "./timeline.js";
import { disclosureInWords, stateOf, titled } from "./words.js";

/** One lane for each holder, or each issue, in the order in which the positions begin. */
export function lanesOf(positions: readonly PositionOnWordsFragment[], by: "holder" | "issue"): Lane[] {
  const lanes = new Map<string, Lane & { stretches: Lane["stretches"][number][] }>();
  for (const position of positions) {
    const subject = by === "holder" ? position.holder : position.issue;
    const label = "name" in subject ? subject.name : subject.label;
    const lane = lanes.get(subject.slug) ?? {
      key: subject.slug,
      label,
      stretches: [],
    };
    lane.stretches.push({
      state: stateOf(position),
      label: `${titled(stateOf(position))}, ${disclosureInWords(position.disclosure)}`,
      from: position.held.from,
      until: position.held.until,
    });
    lanes.set(subject.slug, lane);
  }
  return [...lanes.values()];
}
