import { Drawing } from "./drawing.js";
import { type Moment, momentInWords } from "./temporal.js";
import { inWords } from "./words.js";

/** An actor that moves from one programme, maybe an unknown one, to another. */
export interface Passing {
  readonly id: string;
  readonly actor: { readonly slug: string; readonly name: string };
  readonly from: { readonly slug: string; readonly code: string; readonly name: string } | null;
  readonly to: { readonly slug: string; readonly code: string; readonly name: string };
  readonly status: string;
  readonly date: Moment | null;
  readonly condition: string | null;
}

const boxWidth = 150;
const rowHeight = 42;
const gap = 18;

/** Programmes on the left, those that came after them on the right; a dashed box is a programme nobody has named. */
export function Transitions({
  passings,
  title,
  width: room = 920,
}: {
  passings: readonly Passing[];
  title: string;
  width?: number;
}) {
  const width = Math.max(room, 700);
  const byWay = new Map<string, Passing[]>();
  for (const passing of passings) {
    const way = `${passing.from?.slug ?? ""}>${passing.to.slug}`;
    byWay.set(way, [...(byWay.get(way) ?? []), passing]);
  }
  const groups = [...byWay.values()].sort(([a], [b]) => Number(a?.from === null) - Number(b?.from === null));
  let y = 4;
  const placed = groups.map((group) => {
    const height = group.length * rowHeight;
    const top = y;
    y += height + gap;
    return { group, top, height };
  });
  const total = y - gap + 4;
  const right = width - boxWidth;
  const targets = new Map<string, { code: string; slug: string; top: number; bottom: number }>();
  for (const { group, top, height } of placed) {
    const to = group[0]?.to;
    if (to === undefined) continue;
    const before = targets.get(to.slug);
    targets.set(to.slug, {
      ...to,
      top: Math.min(before?.top ?? top, top),
      bottom: Math.max(before?.bottom ?? 0, top + height),
    });
  }
  return (
    <Drawing
      title={title}
      inWords="Each line is one actor. A dashed line and a dashed box stand for a programme that no source names."
      width={width}
      height={total}
    >
      {placed.map(({ group, top, height }) => {
        const from = group[0]?.from ?? null;
        return (
          <g key={`${from?.slug}${top}`}>
            <rect
              className={from === null ? "box-unknown" : "box"}
              x={1}
              y={top}
              width={boxWidth}
              height={height}
              rx={4}
            />
            <text className={from === null ? "soft-text" : "strong-text"} x={14} y={top + height / 2 + 4}>
              {from === null ? "Unknown" : from.code}
            </text>
            {from === null && height > rowHeight && (
              <text className="soft-text small-text" x={14} y={top + height / 2 + 20}>
                not named
              </text>
            )}
            {group.map((passing, index) => {
              const line = top + index * rowHeight + rowHeight / 2;
              const words = `${passing.actor.name} · ${inWords(passing.status)}${passing.date === null ? ", date not recorded" : `, ${momentInWords(passing.date)}`}`;
              return (
                <g key={passing.id}>
                  <title>{`${words}${passing.condition === null ? "" : `, ${passing.condition}`}`}</title>
                  <text x={boxWidth + 24} y={line}>
                    {words}
                  </text>
                  <path
                    className={from === null ? "flow-unknown" : "flow"}
                    d={`M${boxWidth + 1} ${line + 10}H${right - 5}`}
                  />
                  <path className="flow-head" d={`M${right - 11} ${line + 5}l6 5-6 5`} />
                </g>
              );
            })}
          </g>
        );
      })}
      {[...targets.values()].map(({ slug, code, top, bottom }) => (
        <g key={slug}>
          <rect className="box" x={right} y={top} width={boxWidth - 1} height={bottom - top} rx={4} />
          <text className="strong-text" x={right + 14} y={(top + bottom) / 2 + 4}>
            {code}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

export const passingRows = (passings: readonly Passing[]) =>
  passings.map(({ actor, from, to, status, date, condition }) => ({
    Actor: actor.name,
    From: from === null ? "unknown: no source names it" : `${from.name} (${from.code})`,
    To: `${to.name} (${to.code})`,
    Status: inWords(status),
    Date: date === null ? "not recorded" : momentInWords(date),
    "Date (EDTF)": date?.edtf ?? "",
    Condition: condition ?? "",
  }));
