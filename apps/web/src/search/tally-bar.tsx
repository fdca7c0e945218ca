import type { StanceState } from "@demarche/schema";
import type { HomePageQuery } from "@demarche/sdk";
import { StanceMark } from "../picture/stance-mark.js";

type Tally = HomePageQuery["issues"]["nodes"][number]["tally"];

const states: readonly [StanceState, keyof Tally][] = [
  ["OPPOSITION", "opposition"],
  ["QUALIFIED_OPPOSITION", "qualifiedOpposition"],
  ["MIXED", "mixed"],
  ["NEUTRAL", "neutral"],
  ["QUALIFIED_SUPPORT", "qualifiedSupport"],
  ["SUPPORT", "support"],
  ["DECLINED", "declined"],
  ["DEFERRED", "deferred"],
  ["NO_STANCE", "withoutStance"],
];

/** How many stand where, each number with its mark and its word; kinds with nobody are left out. */
export function TallyBar({ tally }: { tally: Tally }) {
  const present = states.filter(([, key]) => (tally[key] as number) > 0);
  if (present.length === 0) return <p className="small soft">Nothing recorded</p>;
  return (
    <ul className="plain tally">
      {present.map(([state, key]) => (
        <li key={key}>
          <strong>{tally[key]}</strong> <StanceMark state={state} />
        </li>
      ))}
    </ul>
  );
}
