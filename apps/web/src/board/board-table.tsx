import { type StanceState, stanceStates } from "@demarche/schema";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { MarkForm } from "../picture/stance-mark.js";
import { standingInWords } from "../picture/words.js";
import { ScrollBox } from "../shell/scroll-box.js";
import type { BoardLine, StanceMatrix } from "./board-rows.js";

const lineHeight = 44;
const columnWidth = 136;

/** One word under each mark; the whole meaning is in the cell's name and title. */
const shortWords: Record<StanceState, string> = {
  SUPPORT: "support",
  QUALIFIED_SUPPORT: "qualified",
  NEUTRAL: "neutral",
  MIXED: "mixed",
  QUALIFIED_OPPOSITION: "qualified",
  OPPOSITION: "opposition",
  DECLINED: "declined",
  DEFERRED: "deferred",
  NO_STANCE: "no stance",
  CONTESTED: "contested",
  UNSETTLED: "unsettled",
  NOTHING_RECORDED: "",
};

/** A cell by its line and its column. The head is the line −1, and the names are the column −1. */
type Place = readonly [line: number, column: number];

/** How far a key goes among the actors' lines and the columns; more than there are is the last one. */
const steps: Record<string, Place> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** On paper nothing can be scrolled into view: everything is drawn while the page is printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** What of one direction is drawn, and the room that the rest would take before and after it. */
function useDrawn(options: {
  count: number;
  size: number;
  overscan: number;
  horizontal?: boolean;
  box: RefObject<HTMLElement | null>;
}) {
  const { count, size, overscan, horizontal = false, box } = options;
  const virtual = useVirtualizer({
    count,
    horizontal,
    overscan,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    initialRect: { width: 1000, height: 700 },
  });
  const items = virtual.getVirtualItems();
  return {
    drawn: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}

/**
 * A real table of which only what is in view is drawn. It is one stop of the Tab key: arrow keys, Home, End and the
 * page keys walk its cells, names and heads, with Ctrl to the corners; Enter opens one.
 */
export function BoardTable({
  lines,
  issues,
  open,
}: {
  lines: readonly BoardLine[];
  issues: StanceMatrix["issues"];
  open: (cell: { holder: string; issue: string }) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const rows = useDrawn({
    count: lines.length,
    size: lineHeight,
    overscan: printing ? lines.length : 8,
    box,
  });
  const columns = useDrawn({
    count: issues.length,
    size: columnWidth,
    overscan: printing ? issues.length : 2,
    horizontal: true,
    box,
  });
  const actorLines = lines.flatMap((line, index) => ("actor" in line ? [index] : []));
  const [last, setActive] = useState<Place>([-1, -1]);
  // Another order or other issues may have taken away the cell where the reader was.
  const isThere = last[1] < issues.length && (last[0] < 0 ? last[1] >= 0 : actorLines.includes(last[0]));
  const active: Place = isThere ? last : [actorLines[0] ?? -1, 0];
  // A name, and not a flag beside `active`: an effect of an earlier drawing may still be due, and knows an earlier cell.
  const walkedTo = useRef<string>(undefined);
  // After every drawing: what comes into view may hold the cell to focus.
  useEffect(() => {
    if (walkedTo.current === undefined) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${walkedTo.current}"]`);
    if (cell == null) return;
    walkedTo.current = undefined;
    cell.focus();
  });
  const isDrawn = ([line, column]: Place) =>
    (line < 0 || rows.drawn.includes(line)) && (column < 0 || columns.drawn.includes(column));
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const corner = event.ctrlKey && !Number.isFinite(step[1]) ? step[1] : 0;
    // Single steps go on to the head and to the names; longer ones stop before them.
    const stepped = (at: number, by: number, last: number) =>
      Math.min(Math.max(at + by, by === -1 ? -1 : Math.min(at, 0)), last);
    const place = stepped(actorLines.indexOf(active[0]), step[0] + corner, actorLines.length - 1);
    const line = actorLines[place] ?? -1;
    const column = stepped(active[1], step[1], issues.length - 1);
    if (line < 0 && column < 0) return;
    walkedTo.current = `${line},${column}`;
    // Far cells are brought to the middle and drawn there; the focus itself scrolls to near ones.
    const scrolled = box.current;
    if (scrolled !== null && !isDrawn([line, -1]))
      scrolled.scrollTop = line * lineHeight - scrolled.clientHeight / 2;
    if (scrolled !== null && !isDrawn([-1, column]))
      scrolled.scrollLeft = column * columnWidth - scrolled.clientWidth / 2;
    setActive([line, column]);
  };
  // The Tab key enters the board where its reader was, or, when that is out of view, at the first cell drawn.
  const entry: Place = isDrawn(active)
    ? active
    : [rows.drawn.find((index) => actorLines.includes(index)) ?? -1, columns.drawn[0] ?? -1];
  /** What makes a place one that is walked to. */
  const walked = (place: Place) => ({
    "data-cell": place.join(),
    tabIndex: place.join() === entry.join() ? 0 : -1,
    onFocus: () => setActive(place),
  });
  const width = 1 + Number(columns.before > 0) + columns.drawn.length + Number(columns.after > 0);
  /** What stands in a line for the columns out of view. */
  const aside = (room: number) => room > 0 && <td aria-hidden="true" style={{ width: room }} />;
  return (
    <ScrollBox ref={box} className="board-box" label="The board">
      <table
        className="board"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: only a grid's cells are walked by arrow keys.
        role="grid"
        aria-rowcount={lines.length + 1}
        aria-colcount={issues.length + 1}
        style={{ width: `calc(var(--board-name) + ${issues.length * columnWidth}px)` }}
        aria-label="Actors and issues"
        onKeyDown={walk}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className="board-name">
              Actor
            </th>
            {aside(columns.before)}
            {columns.drawn.map((column) => {
              const { slug, label } = issues[column] as StanceMatrix["issues"][number];
              return (
                <th key={slug} scope="col" aria-colindex={column + 2} style={{ width: columnWidth }}>
                  <Link to="/issues/$slug" params={{ slug }} title={label} {...walked([-1, column])}>
                    {label}
                  </Link>
                </th>
              );
            })}
            {aside(columns.after)}
          </tr>
        </thead>
        <tbody>
          {rows.before > 0 && <Filler height={rows.before} />}
          {rows.drawn.map((index) => {
            const line = lines[index] as BoardLine;
            if ("group" in line)
              return (
                <tr key={line.group} aria-rowindex={index + 2} className="board-group">
                  <th scope="rowgroup" colSpan={width}>
                    <span>{line.group}</span>
                  </th>
                </tr>
              );
            const { actor, states, before } = line;
            return (
              <tr key={actor.slug} aria-rowindex={index + 2}>
                <th scope="row" aria-colindex={1} className="board-name">
                  <Link to="/actors/$slug" params={{ slug: actor.slug }} {...walked([index, -1])}>
                    {actor.name}
                  </Link>
                </th>
                {aside(columns.before)}
                {columns.drawn.map((column) => {
                  const state = states[column] ?? "NOTHING_RECORDED";
                  const was = before[column];
                  const changed = was !== undefined && was !== state;
                  const issue = issues[column] as StanceMatrix["issues"][number];
                  return (
                    <td
                      key={issue.slug}
                      aria-colindex={column + 2}
                      className={changed ? "board-changed" : undefined}
                    >
                      <button
                        type="button"
                        className={`board-cell stance-${state}`}
                        {...walked([index, column])}
                        title={stanceStates.meanings[state]}
                        aria-label={standingInWords(actor.name, issue.label, state, was)}
                        onClick={() => open({ holder: actor.slug, issue: issue.slug })}
                      >
                        <svg
                          viewBox={changed ? "0 0 44 16" : "0 0 16 16"}
                          width={changed ? 44 : 16}
                          height={16}
                          aria-hidden="true"
                        >
                          {changed && (
                            <>
                              <MarkForm state={was} />
                              <path className="rule-strong" d="M18 8h7m-3-3l3 3-3 3" />
                            </>
                          )}
                          <g transform={changed ? "translate(28 0)" : undefined}>
                            <MarkForm state={state} />
                          </g>
                        </svg>
                        {shortWords[state]}
                      </button>
                    </td>
                  );
                })}
                {aside(columns.after)}
              </tr>
            );
          })}
          {rows.after > 0 && <Filler height={rows.after} />}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Stands where the lines would be that are out of view. */
const Filler = ({ height }: { height: number }) => (
  <tr>
    <td style={{ height }} />
  </tr>
);
