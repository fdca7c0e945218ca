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

/** A cell by its line and its column. */
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
 * A real table of which only what is in view is drawn. Arrow keys, Home, End and the page keys walk its cells, with
 * Ctrl to its corners; Enter opens one.
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
  const [active, setActive] = useState<Place>([actorLines[0] ?? 0, 0]);
  const walking = useRef(false);
  // After every drawing: what comes into view may hold the cell to focus.
  useEffect(() => {
    if (!walking.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${active.join()}"]`);
    if (cell == null) return;
    cell.focus();
    walking.current = false;
  });
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const corner = event.ctrlKey && !Number.isFinite(step[1]) ? step[1] : 0;
    const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
    const line = actorLines[within(actorLines.indexOf(active[0]) + step[0] + corner, actorLines.length)];
    if (line === undefined) return;
    const column = within(active[1] + step[1], issues.length);
    walking.current = true;
    // Far cells are brought to the middle and drawn there; the focus itself scrolls to near ones.
    const scrolled = box.current;
    if (scrolled !== null && !rows.drawn.includes(line))
      scrolled.scrollTop = line * lineHeight - scrolled.clientHeight / 2;
    if (scrolled !== null && !columns.drawn.includes(column))
      scrolled.scrollLeft = column * columnWidth - scrolled.clientWidth / 2;
    setActive([line, column]);
  };
  // The Tab key enters the board where its reader was, or, when that is out of view, at the first cell drawn.
  const isDrawn = rows.drawn.includes(active[0]) && columns.drawn.includes(active[1]);
  const [entryLine, entryColumn] = isDrawn
    ? active
    : [rows.drawn.find((index) => actorLines.includes(index)), columns.drawn[0]];
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
                  <Link to="/issues/$slug" params={{ slug }} title={label}>
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
                  <Link to="/actors/$slug" params={{ slug: actor.slug }}>
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
                        data-cell={`${index},${column}`}
                        tabIndex={entryLine === index && entryColumn === column ? 0 : -1}
                        title={stanceStates.meanings[state]}
                        aria-label={standingInWords(actor.name, issue.label, state, was)}
                        onFocus={() => setActive([index, column])}
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
