import { type StanceState, stanceStates } from "@demarche/schema";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { MarkForm } from "../picture/stance-mark.js";
import { titled } from "../picture/words.js";
import { ScrollBox } from "../shell/scroll-box.js";
import type { BoardLine, StanceMatrix } from "./board-rows.js";

const lineHeight = 44;

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

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A real table of which only the lines in view are drawn. Arrow keys walk its cells; Enter opens one. */
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
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    initialRect: { width: 1000, height: 700 },
  });
  const firstRow = lines.findIndex((line) => "actor" in line);
  const [active, setActive] = useState<readonly [number, number]>([firstRow, 0]);
  const walking = useRef(false);
  // After every drawing: lines that come into view may hold the cell to focus.
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
    let row = active[0] + step[0];
    while (lines[row] !== undefined && "group" in (lines[row] as BoardLine)) row += step[0];
    const column = Math.min(Math.max(active[1] + step[1], 0), issues.length - 1);
    if (lines[row] === undefined) return;
    walking.current = true;
    virtual.scrollToIndex(row);
    setActive([row, column]);
  };
  const inView = virtual.getVirtualItems();
  const above = inView[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inView.at(-1)?.end ?? 0);
  return (
    <ScrollBox ref={box} className="board-box" label="The board">
      <table
        className="board"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: only a grid's cells are walked by arrow keys.
        role="grid"
        aria-rowcount={lines.length + 1}
        aria-label="Actors and issues"
        onKeyDown={walk}
      >
        <thead>
          <tr>
            <th scope="col" className="board-name">
              Actor
            </th>
            {issues.map(({ slug, label }) => (
              <th key={slug} scope="col">
                <Link to="/issues/$slug" params={{ slug }} title={label}>
                  {label}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Filler height={above} columns={issues.length + 1} />}
          {inView.map(({ index }) => {
            const line = lines[index] as BoardLine;
            if ("group" in line)
              return (
                <tr key={line.group} aria-rowindex={index + 2} className="board-group">
                  <th scope="rowgroup" colSpan={issues.length + 1}>
                    <span>{line.group}</span>
                  </th>
                </tr>
              );
            const { actor, states, before } = line;
            return (
              <tr key={actor.slug} aria-rowindex={index + 2}>
                <th scope="row" className="board-name">
                  <Link to="/actors/$slug" params={{ slug: actor.slug }}>
                    {actor.name}
                  </Link>
                </th>
                {states.map((state, column) => {
                  const was = before[column];
                  const changed = was !== undefined && was !== state;
                  const issue = issues[column] as StanceMatrix["issues"][number];
                  const isActive = active[0] === index && active[1] === column;
                  return (
                    <td key={issue.slug} className={changed ? "board-changed" : undefined}>
                      <button
                        type="button"
                        className={`board-cell stance-${state}`}
                        data-cell={`${index},${column}`}
                        tabIndex={isActive ? 0 : -1}
                        title={stanceStates.meanings[state]}
                        aria-label={`${actor.name} on ${issue.label}: ${changed ? `${titled(was)} before, then ` : ""}${titled(state)}`}
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
              </tr>
            );
          })}
          {below > 0 && <Filler height={below} columns={issues.length + 1} />}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Stands where the lines would be that are out of view. */
const Filler = ({ height, columns }: { height: number; columns: number }) => (
  <tr>
    <td colSpan={columns} style={{ height }} />
  </tr>
);
