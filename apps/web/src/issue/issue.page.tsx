import type { ContradictionLineFragment, IssuePageQuery, PositionOnWordsFragment } from "@demarche/sdk";
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
import { Cut, DrawnOf, type Listed, ListedRows, More, useListed } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { dayAsked, Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { amongOf, type IssueSearch, issueLists, issueQuery, issueSorts, silentQuery } from "./issue.query.js";

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
          <Body issue={issue} contradictions={contradictions} candidates={candidates} question={question} />
        )
      }
    </Loaded>
  );
}

function Body({
  issue,
  contradictions,
  candidates,
  question,
}: {
  issue: Issue;
  contradictions: IssuePageQuery["contradictions"];
  candidates: IssuePageQuery["candidates"];
  question: ReturnType<typeof issueQuery>;
}) {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const subject = question.options.queryKey;
  const lists = issueLists(slug, search);
  const positions = useListed({ name: "positions", first: issue.positions, subject, list: lists.positions });
  return (
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
      <Standings issue={issue} positions={positions} />
      <Section title="The silent">
        <Silent slug={slug} candidates={candidates} search={search} />
      </Section>
      <Section title="How it moved">
        <Movement issue={issue} positions={positions} today={dayAsked(search.valid)} />
        <ListedRows name="shifts" first={issue.shifts} subject={subject} list={lists.shifts}>
          {(shifts) => <Shifts shifts={shifts} of="holder" />}
        </ListedRows>
      </Section>
      <Section title="Positions and the words behind them">
        {positions.nodes.length === 0 ? (
          <Nothing>on this issue as of these dates.</Nothing>
        ) : (
          <>
            <nav aria-label="Order" className="row small">
              <span className="soft">{positions.hasMore ? "Order those shown by" : "Order by"}</span>
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
            <More of={positions}>
              <PositionTable positions={sorted(positions.nodes, search.sort)} of="holder" />
            </More>
          </>
        )}
      </Section>
      <Section title="Contradictions">
        <ListedRows
          empty={<Nothing>that contradicts itself.</Nothing>}
          name="contradictions"
          first={contradictions}
          subject={subject}
          list={lists.contradictions}
        >
          {(nodes) => <Contradictions contradictions={nodes} />}
        </ListedRows>
      </Section>
      <Section title="Evidence">
        <ListedRows
          empty={<Nothing>that was said on this issue.</Nothing>}
          name="statements"
          first={issue.statements}
          subject={subject}
          list={lists.statements}
        >
          {(statements) => <Quotes statements={statements} />}
        </ListedRows>
      </Section>
    </>
  );
}

function Contradictions({ contradictions }: { contradictions: readonly ContradictionLineFragment[] }) {
  return (
    <ul className="stack plain" data-rows>
      {contradictions.map((each, index) => (
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
        [
          "Parts",
          issue.narrower.nodes.length > 0 && (
            <>
              {issue.narrower.nodes.map(({ slug, label }) => (
                <div key={slug}>
                  <Link to="/issues/$slug" params={{ slug }}>
                    {label}
                  </Link>
                </div>
              ))}
              <Cut shown={issue.narrower.nodes.length} total={issue.narrower.totalCount} />
            </>
          ),
        ],
        ["Topics", issue.topics.map(({ label }) => label).join(", ")],
      ]}
    />
  );
}

function Standings({ issue, positions }: { issue: Issue; positions: Listed<PositionOnWordsFragment> }) {
  const standings = standingsOf(positions.nodes);
  return (
    <Section title="Who stands where">
      {standings.length === 0 ? (
        <Nothing>that was in force on this day.</Nothing>
      ) : (
        <Figure
          title={`Stances on “${issue.label}”`}
          name={`${issue.slug}-stances`}
          rows={standingRows(standings)}
          note={<DrawnOf lists={[positions]} />}
        >
          {(width) => (
            <StanceBoard standings={standings} title={`Who stands where on ${issue.label}`} width={width} />
          )}
        </Figure>
      )}
    </Section>
  );
}

function Silent({
  slug,
  candidates,
  search,
}: {
  slug: string;
  candidates: IssuePageQuery["candidates"];
  search: IssueSearch;
}) {
  const asked = amongOf(search);
  const among = asked.length > 0 ? asked : candidates.nodes.map((each) => each.slug);
  const query = useQuery(silentQuery(slug, among, search).options);
  return (
    <Loaded query={query} waiting={<p className="soft">Asking who is silent…</p>}>
      {({ issue }) => {
        const silent = issue?.nothingRecorded ?? [];
        const inferred = silent.filter((actor) => actor.inferredPositions.nodes.length > 0);
        return silent.length === 0 ? (
          <p className="soft">Each of those asked about is on record.</p>
        ) : (
          <div className="stack">
            <p>
              Of {silent.length} of the{" "}
              {asked.length === 0 && candidates.totalCount > among.length && "first "}
              {among.length}{" "}
              {asked.length === 0 ? "states and international organisations on record" : "asked about"}{" "}
              {asked.length === 0 &&
                candidates.totalCount > among.length &&
                `by name, of ${candidates.totalCount.toLocaleString("en")}, `}
              nothing is recorded on this issue. That is not neutrality.
            </p>
            {inferred.map((actor) =>
              actor.inferredPositions.nodes.map(({ position, basis }) => (
                <p key={position.holder.slug} className="small">
                  <Actors actors={[actor]} /> has said nothing on record.{" "}
                  <Actors actors={[position.holder]} />, who holds an office of it, is on record:{" "}
                  <StanceMark state={stateOf(position)} />
                  <span className="soft"> (inferred, {inWords(basis)})</span>{" "}
                  <Cut
                    shown={actor.inferredPositions.nodes.length}
                    total={actor.inferredPositions.totalCount}
                  />
                </p>
              )),
            )}
            <details>
              <summary>Nothing recorded of these {silent.length}</summary>
              <p className="small names">
                <Actors actors={silent} />
              </p>
            </details>
          </div>
        );
      }}
    </Loaded>
  );
}

function Movement({
  issue,
  positions,
  today,
}: {
  issue: Issue;
  positions: Listed<PositionOnWordsFragment>;
  today: string;
}) {
  const lanes = lanesOf(positions.nodes, "holder");
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
      <Figure
        title="Positions over time"
        name={`${issue.slug}-timeline`}
        rows={laneRows(all, "Holder")}
        note={<DrawnOf lists={[positions]} />}
      >
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
    </>
  );
}
