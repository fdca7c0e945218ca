import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { PositionTable } from "../picture/evidence.js";
import { Figure } from "../picture/figure.js";
import { Matrix, matrixRows } from "../picture/matrix.js";
import { StanceMark } from "../picture/stance-mark.js";
import { stateOrder } from "../picture/words.js";
import { Cut } from "../shell/listed.js";
import { Failure, Loaded, Nothing } from "../shell/loaded.js";
import { PageHead } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { type BoardSearch, boardQuery, boardSorts, cellQuery, comparedQuery } from "./board.query.js";
import { type BoardRow, linesOf, rowsOf, type StanceMatrix } from "./board-rows.js";
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
  const question = boardQuery(search);
  const query = useQuery(question.options);
  return (
    <>
      <PageHead
        title="Board"
        lead="Actors against issues. An empty cell says that nothing is recorded, never that an actor is neutral."
      />
      <div className="stack">
        <Controls search={search} />
        <Loaded query={query}>{({ stanceMatrix }) => <Board matrix={stanceMatrix} search={search} />}</Loaded>
        <PageTools playground={question.playground} />
      </div>
    </>
  );
}

function Board({ matrix, search }: { matrix: StanceMatrix; search: BoardSearch }) {
  const compared = useQuery({
    ...comparedQuery(matrix, search).options,
    enabled: search.compare !== undefined && matrix.issues.length > 0,
  });
  const [cell, setCell] = useState<{ holder: string; issue: string }>();
  const dialog = useRef<HTMLDialogElement>(null);
  const rows = rowsOf(matrix, search.compare === undefined ? undefined : compared.data?.stanceMatrix);
  return (
    <div className="stack">
      {matrix.problems.map(({ code, message, mend }) => (
        <p key={code + message} className="nothing">
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
            issues={matrix.issues}
            open={(which) => {
              setCell(which);
              dialog.current?.showModal();
            }}
          />
          <p className="small soft" role="status">
            {rows.length.toLocaleString("en")} actors, {matrix.issues.length.toLocaleString("en")} issues.
            {cutInWords(matrix.actors.length, matrix.actorsTotal, "actors")}
            {cutInWords(matrix.issues.length, matrix.issuesTotal, "issues")}
            {search.compare !== undefined &&
              compared.data !== undefined &&
              ` ${changes(rows)} cells differ from ${search.compare}.`}
            {compared.isLoading && (
              <>
                {" "}
                <span>Asking how it was on {search.compare}…</span>
              </>
            )}
          </p>
          {compared.error !== null && (
            <Failure error={compared.error} retry={() => void compared.refetch()} />
          )}
          <Picture rows={rows} issues={matrix.issues} />
        </>
      )}
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

/** Says that there was no room for all, and how to see others. */
const cutInWords = (shown: number, total: number, side: "actors" | "issues") =>
  total > shown &&
  ` They are the first of ${total.toLocaleString("en")} ${side} by name; name others in the address, as in ?${side}=slug,slug.`;

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
            <Cut shown={positions.nodes.length} total={positions.totalCount} />
          </div>
        )
      }
    </Loaded>
  );
}
