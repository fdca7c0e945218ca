import type { StanceState } from "@demarche/schema";
import { Drawing } from "./drawing.js";
import { MarkForm } from "./stance-mark.js";
import { shortened, titled } from "./words.js";

/** A holder and where it stands. */
export interface Standing {
  readonly name: string;
  readonly state: StanceState;
  /** Whether others say it of the holder. */
  readonly ascribed: boolean;
}

const side: readonly StanceState[] = [
  "OPPOSITION",
  "QUALIFIED_OPPOSITION",
  "NEUTRAL",
  "MIXED",
  "QUALIFIED_SUPPORT",
  "SUPPORT",
];
const apart: readonly StanceState[] = ["CONTESTED", "DECLINED", "DEFERRED", "NO_STANCE"];
const lineHeight = 26;
const columnWidthMin = 210;

/** Columns side by side, as many as there is room for, and the next ones beneath. */
function place(states: readonly StanceState[], count: (state: StanceState) => number, width: number) {
  const perRow = Math.max(1, Math.min(states.length, Math.floor(width / columnWidthMin)));
  const column = width / perRow;
  const cells: { state: StanceState; x: number; y: number; width: number }[] = [];
  let y = 0;
  for (let start = 0; start < states.length; start += perRow) {
    const row = states.slice(start, start + perRow);
    cells.push(...row.map((state, index) => ({ state, x: index * column, y, width: column })));
    y += 40 + Math.max(1, ...row.map(count)) * lineHeight;
  }
  return { cells, height: y };
}

/**
 * Holders in columns from opposition to support. Beneath a rule stand those without a stance: they are no point
 * between the two.
 */
export function StanceBoard({
  standings,
  title,
  width = 920,
}: {
  standings: readonly Standing[];
  title: string;
  width?: number;
}) {
  const of = (state: StanceState) => standings.filter((standing) => standing.state === state);
  const namesOf = (state: StanceState) =>
    of(state)
      .map(({ name }) => name)
      .join(", ");
  const used = side.filter((state) => of(state).length > 0 || state === "OPPOSITION" || state === "SUPPORT");
  const silent = apart.filter((state) => of(state).length > 0);
  const balance = place(used, (state) => of(state).length, width);
  const beside = place(silent, (state) => of(state).length, width);
  const second = balance.height + 30;
  const height = silent.length === 0 ? balance.height : second + 18 + beside.height;
  return (
    <Drawing
      title={title}
      inWords={`${used
        .map((state) => `${titled(state)}: ${namesOf(state) || "nobody on record"}`)
        .join(". ")}.`}
      width={width}
      height={height}
    >
      <Columns placed={balance} standings={standings} y={0} />
      {silent.length > 0 && (
        <>
          <text className="strong-text" x={0} y={second}>
            On record without a stance
          </text>
          <Columns placed={beside} standings={standings} y={second + 14} />
        </>
      )}
    </Drawing>
  );
}

/** Each stance with those who hold it beneath. */
function Columns({
  placed,
  standings,
  y,
}: {
  placed: ReturnType<typeof place>;
  standings: readonly Standing[];
  y: number;
}) {
  return placed.cells.map(({ state, x, y: top, width }) => {
    const holders = standings.filter((standing) => standing.state === state);
    const length = Math.floor((width - 50) / 7);
    return (
      <g key={state} transform={`translate(${x} ${y + top})`}>
        <text className="soft-text small-text" x={0} y={12}>
          {titled(state)} · {holders.length}
        </text>
        <path className="rule-strong" d={`M0 20H${width - 18}`} />
        {holders.map(({ name, ascribed }, line) => (
          <g key={name} transform={`translate(0 ${30 + line * lineHeight})`}>
            <title>{`${name}: ${titled(state)}${ascribed ? ", as others say" : ""}`}</title>
            <MarkForm state={state} />
            <text x={24} y={13}>
              {shortened(name, length)}
              {ascribed && <tspan className="soft-text small-text"> ascribed</tspan>}
            </text>
          </g>
        ))}
      </g>
    );
  });
}

export const standingRows = (standings: readonly Standing[]) =>
  standings.map(({ name, state, ascribed }) => ({
    Holder: name,
    Stance: titled(state),
    "On whose word": ascribed ? "others say it of the holder" : "its own",
  }));
