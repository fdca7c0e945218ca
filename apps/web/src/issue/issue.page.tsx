import type { IssuePageQuery, PositionOnWordsFragment } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Actors, PositionTable, Quotes } from "../picture/evidence.js";
import { Figure } from "../picture/figure.js";
import { lanesOf } from "../picture/position-lanes.js";
import { Shifts } from "../picture/shifts.js";
import { sourceName } from "../picture/source-name.js";
import { StanceBoard, type Standing, standingRows } from "../picture/stance-board.js";
import { StanceMark } from "../picture/stance-mark.js";
import { momentInWords, periodInWords } from "../picture/temporal.js";
import { type Lane, laneRows, Timeline } from "../picture/timeline.js";
import { inWords, stateOf, stateOrder, titled } from "../picture/words.js";
import { readAsOf, toAsOf } from "../shell/as-of.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { dayAsked, Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { amongOf, type IssueSearch, issueQuery, issueSorts, silentQuery } from "./issue.query.js";

const route = getRouteApi("/issues/$slug");

type Issue = NonNullable<IssuePageQuery["issue"]>;

const standingsOf = (positions: readonly PositionOnWordsFragment[]): Standing[] =>
  positions
    .filter(({ inForce }) => inForce !== "NO")
    .map((position) => ({
      name: position.holder.name,
      state: stateOf(position),
      ascribed: position.disclosure === "ASCRIBED",
    }));

function sorted(
  positions: readonly PositionOnWordsFragment[],
  sort: IssueSearch["sort"],
): PositionOnWordsFragment[] {
  const since = ({ held: { from } }: PositionOnWordsFragment) => from?.earliest ?? from?.latest ?? "";
  const orders = {
    holder: (a: PositionOnWordsFragment, b: PositionOnWordsFragment) =>
      a.holder.name.localeCompare(b.holder.name),
    since: (a: PositionOnWordsFragment, b: PositionOnWordsFragment) => since(a).localeCompare(since(b)),
    stance: (a: PositionOnWordsFragment, b: PositionOnWordsFragment) =>
      stateOrder.indexOf(stateOf(a)) - stateOrder.indexOf(stateOf(b)),
  };
  return sort === undefined ? [...positions] : positions.toSorted(orders[sort]);
}

export function IssuePage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const question = issueQuery(slug, search);
  const query = useQuery(question.options);
  return (
    <Loaded query={query}>
      {({ issue, contradictions, candidates }) =>
        issue === null ? (
          <>
            <PageHead title="No such issue" />
            <Nothing>under “{slug}” as of these dates.</Nothing>
          </>
        ) : (
          <>
            <PageHead
              kind={`Issue · ${inWords(issue.kind)}`}
              title={issue.label}
              lead={issue.proposition === null ? null : <>The proposition: {issue.proposition}</>}
            >
              <PageTools
                playground={question.playground}
                cite={{ issue: slug, asOf: toAsOf(readAsOf({ ...search })) }}
              />
            </PageHead>
            <Background issue={issue} />
            <Standings issue={issue} />
            <Section title="The silent">
              <Silent
                slug={slug}
                among={
                  amongOf(search).length > 0 ? amongOf(search) : candidates.nodes.map((each) => each.slug)
                }
                search={search}
              />
            </Section>
            <Section title="How it moved">
              <Movement issue={issue} today={dayAsked(search.valid)} />
            </Section>
            <Section title="Positions and the words behind them">
              {issue.positions.nodes.length === 0 ? (
                <Nothing>on this issue as of these dates.</Nothing>
              ) : (
                <>
                  <nav aria-label="Order" className="row small">
                    <span className="soft">Order by</span>
                    {issueSorts.map((sort) => (
                      <Link
                        key={sort}
                        from="/issues/$slug"
                        to="."
                        search={(before) => ({ ...before, sort })}
                        aria-current={search.sort === sort || undefined}
                        resetScroll={false}
                      >
                        {sort}
                      </Link>
                    ))}
                  </nav>
                  <PositionTable positions={sorted(issue.positions.nodes, search.sort)} of="holder" />
                </>
              )}
            </Section>
            <Section title="Contradictions">
              {contradictions.nodes.length === 0 ? (
                <Nothing>that contradicts itself.</Nothing>
              ) : (
                <ul className="stack plain">
                  {contradictions.nodes.map((each, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a contradiction has no identity of its own.
                    <li key={index} className="panel stack">
                      <p>
                        <strong>{titled(each.kind)}</strong>
                        {each.holder !== null && (
                          <>
                            , of <Actors actors={[each.holder]} />
                          </>
                        )}
                        {each.note !== null && <span className="soft">. {each.note}</span>}
                      </p>
                      <ul className="plain stack">
                        {each.statements.map((statement) => (
                          <li key={statement.slug}>
                            <Link to="/statements/$slug" params={{ slug: statement.slug }}>
                              {statement.content}
                            </Link>
                            <span className="small soft"> {sourceName(statement.source)}</span>
                          </li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Evidence">
              {issue.statements.nodes.length === 0 ? (
                <Nothing>that was said on this issue.</Nothing>
              ) : (
                <Quotes statements={issue.statements.nodes} total={issue.statements.totalCount} />
              )}
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

function Background({ issue }: { issue: Issue }) {
  return (
    <Facts
      facts={[
        ["Proposed by", issue.proposer && <Actors actors={[issue.proposer]} />],
        ["Place", issue.place],
        ["Planned for", issue.plannedFor && momentInWords(issue.plannedFor)],
        [
          "Part of",
          issue.broader && (
            <Link to="/issues/$slug" params={issue.broader}>
              {issue.broader.label}
            </Link>
          ),
        ],
        ["Topics", issue.topics.map(({ label }) => label).join(", ")],
      ]}
    />
  );
}

function Standings({ issue }: { issue: Issue }) {
  const standings = standingsOf(issue.positions.nodes);
  return (
    <Section title="Who stands where">
      {standings.length === 0 ? (
        <Nothing>that was in force on this day.</Nothing>
      ) : (
        <Figure
          title={`Stances on “${issue.label}”`}
          name={`${issue.slug}-stances`}
          rows={standingRows(standings)}
        >
          {(width) => (
            <StanceBoard standings={standings} title={`Who stands where on ${issue.label}`} width={width} />
          )}
        </Figure>
      )}
    </Section>
  );
}

function Silent({ slug, among, search }: { slug: string; among: readonly string[]; search: IssueSearch }) {
  const query = useQuery(silentQuery(slug, among, search).options);
  return (
    <Loaded query={query} waiting={<p className="soft">Asking who is silent…</p>}>
      {({ issue }) => {
        const silent = issue?.nothingRecorded ?? [];
        const inferred = silent.filter((actor) => actor.inferredPositions.nodes.length > 0);
        return silent.length === 0 ? (
          <p className="soft">Each of those asked about is on record.</p>
        ) : (
          <>
            <p>
              Of {silent.length} of the {among.length}{" "}
              {search.among === undefined
                ? "states and international organisations on record"
                : "asked about"}{" "}
              nothing is recorded on this issue. That is not neutrality.
            </p>
            {inferred.map((actor) =>
              actor.inferredPositions.nodes.map(({ position, basis }) => (
                <p key={position.holder.slug} className="small">
                  <Actors actors={[actor]} /> has said nothing on record.{" "}
                  <Actors actors={[position.holder]} />, who holds an office of it, is on record:{" "}
                  <StanceMark state={stateOf(position)} />
                  <span className="soft"> (inferred, {inWords(basis)})</span>
                </p>
              )),
            )}
            <details>
              <summary>Nothing recorded of these {silent.length}</summary>
              <p className="small names">
                <Actors actors={silent} />
              </p>
            </details>
          </>
        );
      }}
    </Loaded>
  );
}

function Movement({ issue, today }: { issue: Issue; today: string }) {
  const lanes = lanesOf(issue.positions.nodes, "holder");
  const history: Lane = {
    key: "status",
    label: "The issue itself",
    stretches: issue.statusHistory.map(({ status, period, statement }) => ({
      state: "PERIOD",
      label: `${titled(status)}: ${statement.content}`,
      from: period?.from ?? null,
      until: period?.until ?? null,
    })),
  };
  const all = issue.statusHistory.length === 0 ? lanes : [...lanes, history];
  if (all.length === 0) return <Nothing>that moved.</Nothing>;
  return (
    <>
      <Figure title="Positions over time" name={`${issue.slug}-timeline`} rows={laneRows(all, "Holder")}>
        {(width) => (
          <Timeline lanes={all} title={`Positions on ${issue.label} over time`} today={today} width={width} />
        )}
      </Figure>
      {issue.statusHistory.length > 0 && (
        <details>
          <summary>What became of the issue</summary>
          <ol className="stack plain">
            {issue.statusHistory.map(({ status, period, statement, contested }) => (
              <li key={`${status}${statement.slug}`}>
                <strong>{titled(status)}</strong>
                {contested && ", contested"}, {periodInWords(period)}:{" "}
                <Link to="/statements/$slug" params={statement}>
                  {statement.content}
                </Link>
              </li>
            ))}
          </ol>
        </details>
      )}
      <Shifts shifts={issue.shifts.nodes} of="holder" />
    </>
  );
}
