import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { PositionTable } from "../picture/evidence.js";
import { Figure } from "../picture/figure.js";
import { Matrix, matrixRows } from "../picture/matrix.js";
import { StanceMark } from "../picture/stance-mark.js";
import { stateOrder } from "../picture/words.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { PageHead } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { listOf } from "../shell/search-params.js";
import { type BoardSearch, boardSorts, cellQuery, issuesQuery, matrixQuery } from "./board.query.js";
import { type BoardRow, linesOf, rowsOf } from "./board-rows.js";
import { BoardTable } from "./board-table.js";

const route = getRouteApi("/board");

const sortWords = {
  name: "name",
  support: "most in support",
  opposition: "most in opposition",
  recorded: "most on record",
};

export function BoardPage() {
  const search = route.useSearch();
  const named = search.issues !== undefined || search.actors !== undefined;
  const choice = useQuery({ ...issuesQuery(search).options, enabled: !named });
  return (
    <>
      <PageHead
        title="Board"
        lead="Actors against issues. An empty cell says that nothing is recorded, never that an actor is neutral."
      />
      {named ? (
        <Board issues={listOf(search.issues)} search={search} />
      ) : (
        <Loaded query={choice}>
          {({ issues }) =>
            issues.nodes.length === 0 ? (
              <Nothing />
            ) : (
              <Board
                issues={issues.nodes.map(({ slug }) => slug)}
                search={search}
                note={
                  issues.totalCount > issues.nodes.length
                    ? `The first ${issues.nodes.length} of ${issues.totalCount.toLocaleString("en")} issues by name.`
                    : undefined
                }
              />
            )
          }
        </Loaded>
      )}
    </>
  );
}

function Board({
  issues,
  search,
  note,
}: {
  issues: readonly string[];
  search: BoardSearch;
  note?: string | undefined;
}) {
  const question = matrixQuery(issues, search);
  const query = useQuery(question.options);
  const compared = useQuery({
    ...matrixQuery(issues, { ...search, valid: search.compare ?? "" }).options,
    enabled: search.compare !== undefined,
  });
  const [cell, setCell] = useState<{ holder: string; issue: string }>();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className="stack">
      <Controls search={search} />
      <Loaded query={query}>
        {({ stanceMatrix }) => {
          const rows = rowsOf(
            stanceMatrix,
            search.compare === undefined ? undefined : compared.data?.stanceMatrix,
          );
          return (
            <div className="stack">
              {stanceMatrix.problems.map(({ code, message, mend }) => (
                <p key={code} className="nothing">
                  {message} {mend}
                </p>
              ))}
              {rows.length === 0 ? (
                <Nothing>of these actors on these issues.</Nothing>
              ) : (
                <>
                  <ul className="plain legend" aria-label="Marks">
                    {stateOrder.map((state) => (
                      <li key={state}>
                        <StanceMark state={state} />
                      </li>
                    ))}
                  </ul>
                  <BoardTable
                    lines={linesOf(rows, search)}
                    issues={stanceMatrix.issues}
                    open={(which) => {
                      setCell(which);
                      dialog.current?.showModal();
                    }}
                  />
                  <p className="small soft" role="status">
                    {rows.length} actors, {stanceMatrix.issues.length} issues. {note}
                    {search.compare !== undefined &&
                      compared.data !== undefined &&
                      ` ${changes(rows)} cells differ from ${search.compare}.`}
                  </p>
                  <Picture rows={rows} issues={stanceMatrix.issues} />
                </>
              )}
            </div>
          );
        }}
      </Loaded>
      <PageTools playground={question.playground} />
      <dialog
        ref={dialog}
        aria-label="On whose word"
        onClose={() => setCell(undefined)}
        className="board-dialog"
      >
        {cell !== undefined && <Cell {...cell} search={search} />}
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </div>
  );
}

const changes = (rows: readonly BoardRow[]) =>
  rows.reduce(
    (sum, { states, before }) =>
      sum + states.filter((state, column) => before[column] !== undefined && before[column] !== state).length,
    0,
  );

function Controls({ search }: { search: BoardSearch }) {
  const navigate = route.useNavigate();
  const set = (part: Partial<Record<keyof BoardSearch, string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as BoardSearch, resetScroll: false });
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Order by
        <select value={search.sort ?? "name"} onChange={({ target }) => set({ sort: target.value })}>
          {boardSorts.map((sort) => (
            <option key={sort} value={sort}>
              {sortWords[sort]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Group by
        <select
          value={search.group ?? ""}
          onChange={({ target }) => set({ group: target.value || undefined })}
        >
          <option value="">nothing</option>
          <option value="kind">kind of actor</option>
        </select>
      </label>
      <label>
        Compare with the day
        <input
          type="date"
          value={search.compare ?? ""}
          onChange={({ target }) => set({ compare: target.value || undefined })}
        />
      </label>
    </form>
  );
}

/** Drawn when it is asked for: a large board has ten thousand marks. */
function Picture({
  rows,
  issues,
}: {
  rows: readonly BoardRow[];
  issues: readonly { slug: string; label: string }[];
}) {
  const [open, setOpen] = useState(false);
  const data = { issues, rows: rows.map(({ actor, states }) => ({ name: actor.name, states })) };
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The board as a picture and as files</summary>
      {open && (
        <Figure title="Actors and issues" name="board" rows={matrixRows(data)}>
          {() => <Matrix data={data} title="Where each actor stands on each issue" />}
        </Figure>
      )}
    </details>
  );
}

function Cell({ holder, issue, search }: { holder: string; issue: string; search: BoardSearch }) {
  const query = useQuery(cellQuery(holder, issue, search).options);
  return (
    <Loaded query={query} waiting={<p>Asking…</p>}>
      {({ positions }) =>
        positions.nodes.length === 0 ? (
          <Nothing>of this actor on this issue. That is not neutrality.</Nothing>
        ) : (
          <div className="stack">
            <h2>
              {positions.nodes[0]?.holder.name} on {positions.nodes[0]?.issue.label}
            </h2>
            <PositionTable positions={positions.nodes} of="issue" />
          </div>
        )
      }
    </Loaded>
  );
}
