import type { StanceState } from "@demarche/schema";
import { scaleUtc } from "d3-scale";
import { Drawing } from "./drawing.js";
import { MarkForm } from "./stance-mark.js";
import { type Moment, momentInWords, timeOf } from "./temporal.js";
import { shortened, titled } from "./words.js";

/** One stretch of a lane: what was held, from when, until when, as far as is known. */
export interface Stretch {
  readonly state: StanceState | "PERIOD";
  readonly label: string;
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** One line of the timeline, such as a holder or an issue. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

const labelWidth = 190;
const rowHeight = 34;
const edge = 26;
const day = 86_400_000;

const fills: Partial<Record<StanceState | "PERIOD", string>> = {
  SUPPORT: "bar-for",
  QUALIFIED_SUPPORT: "bar-for bar-qualified",
  OPPOSITION: "bar-against",
  QUALIFIED_OPPOSITION: "bar-against bar-qualified",
  NEUTRAL: "bar-neutral",
  MIXED: "bar-neutral bar-qualified",
  PERIOD: "bar-neutral bar-qualified",
};

/** Every bound that is known; an unknown one draws no day out of nothing. */
const knownDays = (lanes: readonly Lane[]): number[] =>
  lanes.flatMap(({ stretches }) =>
    stretches.flatMap(({ from, until }) =>
      [from?.earliest, from?.latest, until?.earliest, until?.latest].flatMap((known) =>
        known ? [timeOf(known)] : [],
      ),
    ),
  );

/** A label cut to what its place holds; the whole stands in the title and in the table. */
/**
 * Lanes over time. A solid bar is certain; a pale one is where the start or the end may lie; a bar that runs out at the
 * edge with an open arrow has a bound that nobody has recorded.
 */
export function Timeline({
  lanes,
  title,
  today,
  width: room = 920,
}: {
  lanes: readonly Lane[];
  title: string;
  /** The day up to which what is still held is drawn. */
  today: string;
  width?: number;
}) {
  const width = Math.max(room, 620);
  const known = knownDays(lanes);
  const end = Math.max(timeOf(today), ...known);
  const start = Math.min(timeOf(today) - 90 * day, ...known);
  const pad = Math.max((end - start) * 0.04, 10 * day);
  const time = scaleUtc([start - pad, end + pad], [labelWidth + edge, width - edge]);
  const x = (bound: number) => Math.round(time(bound) * 10) / 10;
  const height = lanes.length * rowHeight + 34;
  return (
    <Drawing
      title={title}
      inWords="Solid bars are certain, pale ones show between which days a start or an end lies, an arrow at the edge says that the bound is not recorded."
      width={width}
      height={height}
    >
      {time.ticks(Math.max(2, Math.round(width / 150))).map((tick) => (
        <g key={+tick}>
          <path className="rule" d={`M${x(+tick)} 22V${height}`} />
          <text className="soft-text small-text" x={x(+tick)} y={14} textAnchor="middle">
            {time.tickFormat()(tick)}
          </text>
        </g>
      ))}
      <path className="rule-today" d={`M${x(timeOf(today))} 22V${height}`} />
      {lanes.map((lane, row) => {
        const y = 30 + row * rowHeight;
        return (
          <g key={lane.key}>
            <path className="rule" d={`M0 ${y + rowHeight - 3}H${width}`} />
            <text className="strong-text" x={0} y={y + 18}>
              <title>{lane.label}</title>
              {shortened(lane.label, 26)}
            </text>
            {lane.stretches.map((stretch) => (
              <Bar
                key={`${stretch.label}${stretch.from?.edtf}${stretch.until?.edtf}`}
                stretch={stretch}
                y={y + 6}
                x={x}
                today={timeOf(today)}
                left={labelWidth + 6}
                right={width - 6}
              />
            ))}
          </g>
        );
      })}
    </Drawing>
  );
}

function Bar({
  stretch,
  y,
  x,
  today,
  left,
  right,
}: {
  stretch: Stretch;
  y: number;
  x: (bound: number) => number;
  today: number;
  left: number;
  right: number;
}) {
  const { from, until, state } = stretch;
  const at = (moment: Moment | null, side: "earliest" | "latest") => {
    const bound = moment?.[side];
    return bound ? x(timeOf(bound) + (side === "latest" ? day : 0)) : undefined;
  };
  const openStart = from === null || from.earliest === null;
  // Without an end on record a position is drawn up to the day asked for, with an arrow, never beyond as if known.
  const openEnd = until !== null && until.latest === null;
  const begin = at(from, "earliest") ?? left;
  const surelyFrom =
    from === null ? undefined : (at({ ...from, latest: from.latest }, "latest") ?? undefined);
  const finish = until === null ? Math.max(x(today), begin + 8) : (at(until, "latest") ?? right);
  const surelyUntil = until === null ? finish : (at(until, "earliest") ?? begin);
  const exactStart = from !== null && from.earliest !== null && from.earliest === from.latest;
  const solidFrom = exactStart ? begin : surelyFrom;
  const fill = fills[state] ?? "bar-none";
  const title = `${stretch.label}: ${from === null ? "start not recorded" : `from ${momentInWords(from)}`}, ${until === null ? "no end recorded" : `until ${momentInWords(until)}`}`;
  const markAt = Math.min(Math.max((solidFrom ?? begin) + 2, begin + 2), right - 20);
  return (
    <g>
      <title>{title}</title>
      <rect
        className={`${fill} bar-unsure`}
        x={begin}
        y={y}
        width={Math.max(finish - begin, 3)}
        height={16}
        rx={2}
      />
      {solidFrom !== undefined && surelyUntil > solidFrom && (
        <rect
          className={fill}
          x={solidFrom}
          y={y}
          width={Math.max(surelyUntil - solidFrom, 3)}
          height={16}
          rx={2}
        />
      )}
      {openStart && <path className="rule-strong" d={`M${left + 5} ${y + 3}l-5 5 5 5`} />}
      {(openEnd || until === null) && <path className="rule-strong" d={`M${finish + 2} ${y + 3}l5 5 -5 5`} />}
      {state !== "PERIOD" && (
        <g transform={`translate(${markAt} ${y}) `}>
          <circle cx={8} cy={8} r={11} fill="var(--paper)" />
          <MarkForm state={state} />
        </g>
      )}
    </g>
  );
}

/** The lanes as rows of a table. */
export const laneRows = (lanes: readonly Lane[], what: string) =>
  lanes.flatMap(({ label, stretches }) =>
    stretches.map((stretch) => ({
      [what]: label,
      "What is on record": stretch.label,
      State: stretch.state === "PERIOD" ? "" : titled(stretch.state),
      From: stretch.from === null ? "not recorded" : momentInWords(stretch.from),
      "From (EDTF)": stretch.from?.edtf ?? "",
      Until: stretch.until === null ? "no end recorded" : momentInWords(stretch.until),
      "Until (EDTF)": stretch.until?.edtf ?? "",
    })),
  );
