import { type StanceState, stanceStates } from "@demarche/schema";
import { titled } from "./words.js";

/** Marks differ in form as well as in colour: pointing up is for, pointing down against, outlined is with conditions. */
const forms: Record<StanceState, React.ReactNode> = {
  SUPPORT: <path className="mark-for" d="M8 2 14.5 13.5h-13Z" />,
  QUALIFIED_SUPPORT: <path className="mark-for mark-hollow" d="M8 3 13.6 13h-11.2Z" />,
  NEUTRAL: <rect className="mark-neutral" x="3" y="3" width="10" height="10" />,
  MIXED: (
    <>
      <path className="mark-for" d="M8 1.5 13 7.5H3Z" />
      <path className="mark-against" d="M8 14.5 3 8.5h10Z" />
    </>
  ),
  QUALIFIED_OPPOSITION: <path className="mark-against mark-hollow" d="M8 13 2.4 3h11.2Z" />,
  OPPOSITION: <path className="mark-against" d="M8 14 1.5 2.5h13Z" />,
  DECLINED: (
    <path className="mark-line" d="M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6M3.9 12.1l8.2-8.2" />
  ),
  DEFERRED: (
    <path className="mark-line" d="M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6M8 4.8V8l2.4 1.6" />
  ),
  NO_STANCE: <circle className="mark-line" cx="8" cy="8" r="5.8" />,
  CONTESTED: (
    <>
      <path className="mark-for" d="M4.4 4 8 11H.8Z" />
      <path className="mark-against" d="M11.6 12 8 5h7.2Z" />
    </>
  ),
  UNSETTLED: <path className="mark-line mark-dashed" d="M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6" />,
  NOTHING_RECORDED: <path className="mark-faint" d="M5.5 8h5" />,
};

/** The mark alone, for places that say the state in words beside it. */
export const MarkForm = ({ state }: { state: StanceState }) => forms[state];

/** A stance, or why there is none: mark, colour and word together. */
export function StanceMark({ state, quiet = false }: { state: StanceState; quiet?: boolean }) {
  return (
    <span className={`stance stance-${state}`} title={stanceStates.meanings[state]}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <MarkForm state={state} />
      </svg>
      <span className={quiet ? "visually-hidden" : undefined}>{titled(state)}</span>
    </span>
  );
}
