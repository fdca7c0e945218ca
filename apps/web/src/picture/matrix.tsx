import type { StanceState } from "@demarche/schema";
import { MarkForm } from "./stance-mark.js";
import { titled } from "./words.js";

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
    <svg
      className="picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>
        Upwards is support, downwards opposition, outlined is with conditions. A dash says that nothing is
        recorded.
      </desc>
      {data.issues.map(({ slug, label }, index) => (
        <text
          key={slug}
          className="small-text"
          transform={`translate(${nameWidth + index * cell + 12} ${head - 12}) rotate(-50)`}
        >
          <title>{label}</title>
          {label.length > 30 ? `${label.slice(0, 29)}…` : label}
        </text>
      ))}
      {data.rows.map(({ name, states }, row) => (
        <g key={name} transform={`translate(0 ${head + row * cell})`}>
          <path className="rule" d={`M0 0H${nameWidth + data.issues.length * cell}`} />
          <text y={18}>
            <title>{name}</title>
            {name.length > 32 ? `${name.slice(0, 31)}…` : name}
          </text>
          {states.map((state, column) => (
            <g key={data.issues[column]?.slug} transform={`translate(${nameWidth + column * cell + 6} 6)`}>
              <title>{`${name} on ${data.issues[column]?.label}: ${titled(state)}`}</title>
              <MarkForm state={state} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

export const matrixRows = (data: MatrixData) =>
  data.rows.map(({ name, states }) => ({
    Actor: name,
    ...Object.fromEntries(
      data.issues.map(({ label }, index) => [label, titled(states[index] ?? "NOTHING_RECORDED")]),
    ),
  }));
