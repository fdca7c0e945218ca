import type { StanceState } from "@demarche/schema";
import { Drawing } from "./drawing.js";
import { MarkForm } from "./stance-mark.js";
import { shortened, standingInWords, titled } from "./words.js";

/** Actors against issues. */
export interface MatrixData {
  readonly issues: readonly { readonly slug: string; readonly label: string }[];
  readonly rows: readonly { readonly name: string; readonly states: readonly StanceState[] }[];
}

const nameWidth = 230;
const cell = 28;
const head = 190;

/** A mark for each actor and issue; a cell of which nothing is recorded holds a faint dash and no colour. */
export function Matrix({ data, title }: { data: MatrixData; title: string }) {
  const width = nameWidth + data.issues.length * cell + 120;
  const height = head + data.rows.length * cell;
  return (
    <Drawing
      title={title}
      inWords="Upwards is support, downwards opposition, outlined is with conditions. A dash says that nothing is recorded."
      width={width}
      height={height}
    >
      {data.issues.map(({ slug, label }, index) => (
        <text
          key={slug}
          className="small-text"
          transform={`translate(${nameWidth + index * cell + 12} ${head - 12}) rotate(-50)`}
        >
          <title>{label}</title>
          {shortened(label, 30)}
        </text>
      ))}
      {data.rows.map(({ name, states }, row) => (
        <g key={name} transform={`translate(0 ${head + row * cell})`}>
          <path className="rule" d={`M0 0H${nameWidth + data.issues.length * cell}`} />
          <text y={18}>
            <title>{name}</title>
            {shortened(name, 32)}
          </text>
          {states.map((state, column) => (
            <g key={data.issues[column]?.slug} transform={`translate(${nameWidth + column * cell + 6} 6)`}>
              <title>{standingInWords(name, data.issues[column]?.label ?? "", state)}</title>
              <MarkForm state={state} />
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  );
}

export const matrixRows = (data: MatrixData) =>
  data.rows.map(({ name, states }) => ({
    Actor: name,
    ...Object.fromEntries(
      data.issues.map(({ label }, index) => [label, titled(states[index] ?? "NOTHING_RECORDED")]),
    ),
  }));
