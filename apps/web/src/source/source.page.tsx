import type { SourcePageQuery } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { csvOf, save } from "../picture/download.js";
import { Actors, Quotes } from "../picture/evidence.js";
import { sourceName } from "../picture/source-name.js";
import { StanceMark } from "../picture/stance-mark.js";
import { momentInWords } from "../picture/temporal.js";
import { inWords, stateOf, titled } from "../picture/words.js";
import { Cut, ListedRows, More, useListed } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { ScrollBox } from "../shell/scroll-box.js";
import { citationOf } from "../statement/citation.js";
import { fallenPositions, restingStatements, sourceQuery, sourceStatements } from "./source.query.js";

const route = getRouteApi("/sources/$slug");

type Source = NonNullable<SourcePageQuery["source"]>;

const outcomes = {
  FALLS: "falls",
  STAYS: "stays, with less behind it",
  CHANGES: "changes",
  APPEARS: "appears",
};

export function SourcePage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const question = sourceQuery(slug, search);
  const query = useQuery(question.options);
  return (
    <Loaded query={query}>
      {({ source }) =>
        source === null ? (
          <>
            <PageHead title="No such source" />
            <Nothing>under “{slug}” as of these dates.</Nothing>
          </>
        ) : (
          <>
            <PageHead
              kind={`Source · ${inWords(source.kind)}`}
              title={sourceName(source)}
              lead={
                source.held
                  ? "The text is held here, and quoted words are checked against it."
                  : "Only cited: the text is not held here."
              }
            >
              <PageTools
                playground={question.playground}
                cite={citationOf(source, undefined, window.location.href)}
              />
            </PageHead>
            <About source={source} />
            <Section title="What falls without it">
              <Impact source={source} subject={question.options.queryKey} />
            </Section>
            <Section title="What rests on it">
              <ListedRows
                empty={<Nothing>that rests on this source.</Nothing>}
                name="resting"
                words="of what rests on it"
                first={source.impact.statements}
                subject={question.options.queryKey}
                list={restingStatements(slug, search)}
              >
                {(statements) => <Quotes statements={statements} />}
              </ListedRows>
            </Section>
            <Section title="Read from it">
              <ListedRows
                empty={<Nothing>that was read from this source itself.</Nothing>}
                name="statements"
                first={source.statements}
                subject={question.options.queryKey}
                list={sourceStatements(slug, search)}
              >
                {(statements) => <Quotes statements={statements} />}
              </ListedRows>
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

function About({ source }: { source: Source }) {
  return (
    <Facts
      facts={[
        ["Publisher", source.publisher && <Actors actors={[source.publisher]} />],
        ["Published", momentInWords(source.published)],
        [
          "Withdrawn",
          source.withdrawn &&
            `${momentInWords(source.withdrawn.on)}${source.withdrawn.why === null ? "" : `: ${source.withdrawn.why}`}`,
        ],
        [
          "Address",
          source.url && (
            <a href={source.url} rel="noreferrer" className="cite">
              {source.url}
            </a>
          ),
        ],
        [
          "Archived at",
          source.archiveUrl && (
            <a href={source.archiveUrl} rel="noreferrer">
              {source.archiveUrl}
            </a>
          ),
        ],
        ["Language", source.language],
        ["Read on", source.retrievedOn],
        ["Reliability", source.reliability],
        ["Licence", source.licence],
        [
          "Comes from",
          source.derivedFrom.length > 0 &&
            source.derivedFrom.map(({ relation, source: other }) => (
              <div key={other.slug}>
                {inWords(relation)}{" "}
                <Link to="/sources/$slug" params={{ slug: other.slug }}>
                  {sourceName(other)}
                </Link>
              </div>
            )),
        ],
        ["SHA-256", source.sha256 && <code>{source.sha256}</code>],
      ]}
    />
  );
}

/** What stands on at least one side of a withdrawal. */
function either<T>(before: T | null, after: T | null): T {
  const record = before ?? after;
  if (record === null) throw new Error("An impact has a record neither before nor after.");
  return record;
}

/** Everything that would change, as far as it is shown, as one list: what it is, and what becomes of it. */
function fallen(impact: Source["impact"], shown: Source["impact"]["positions"]["nodes"]) {
  const positions = shown.map((each) => {
    const of = either(each.before, each.after);
    return {
      what: "position",
      outcome: each.outcome,
      name: `${of.holder.name} on ${of.issue.label}`,
      to: "/issues/$slug" as const,
      slug: of.issue.slug,
      before: each.before && stateOf(each.before),
      after: each.after && stateOf(each.after),
      behind: `${each.statementsBefore} → ${each.statementsAfter} statements, ${each.rootsBefore} → ${each.rootsAfter} roots`,
      told: each.before?.explanation.text ?? "",
    };
  });
  const plain = (
    what: string,
    outcome: keyof typeof outcomes,
    name: string,
    to: "/issues/$slug" | "/programmes/$slug" | "/actors/$slug",
    slug: string,
  ) => ({
    what,
    outcome,
    name,
    to,
    slug,
    before: null,
    after: null,
    behind: "",
    told: "",
  });
  const statuses = impact.issueStatuses.nodes.map(({ outcome, before, after }) => {
    const of = either(before, after);
    return plain(
      "status of an issue",
      outcome,
      `${of.issue.label}: ${inWords(of.status)}`,
      "/issues/$slug",
      of.issue.slug,
    );
  });
  const parts = impact.participations.nodes.map(({ outcome, before, after }) => {
    const of = either(before, after);
    return plain(
      "participation",
      outcome,
      `${of.actor.name} in ${of.programme.name}`,
      "/programmes/$slug",
      of.programme.slug,
    );
  });
  const moves = impact.transitions.nodes.map(({ outcome, before, after }) => {
    const of = either(before, after);
    return plain("transition", outcome, `${of.actor.name} to ${of.to.name}`, "/programmes/$slug", of.to.slug);
  });
  const visits = impact.attendances.nodes.map(({ outcome, before, after }) => {
    const of = either(before, after);
    return plain(
      "attendance",
      outcome,
      `${of.actor.name}, ${inWords(of.attendance)}: ${of.event.label}`,
      "/actors/$slug",
      of.actor.slug,
    );
  });
  // Several records of one kind can have one name, such as what an issue was in two years.
  return [positions, statuses, parts, moves, visits].flatMap((kind) =>
    kind.map((each, at) => ({ ...each, key: `${each.what} ${at}` })),
  );
}

/** How many records beside positions would change, of which the page shows the first of each kind. */
const othersTotal = ({ statements: _, positions: __, ...others }: Source["impact"]) =>
  Object.values(others).reduce((sum, { totalCount }) => sum + totalCount, 0);

function Impact({ source: { slug, impact }, subject }: { source: Source; subject: unknown }) {
  const search = route.useSearch();
  const positions = useListed({
    name: "falling",
    words: "positions",
    first: impact.positions,
    subject,
    list: fallenPositions(slug, search),
  });
  const all = fallen(impact, positions.nodes);
  const others = all.length - positions.nodes.length;
  if (all.length === 0)
    return <p className="soft">Nothing that is derived rests on this source alone or in part.</p>;
  const rows = all.map(({ what, outcome, name, before, after, behind }) => ({
    What: what,
    Record: name,
    Outcome: outcomes[outcome],
    Before: before === null ? "" : titled(before),
    After: after === null ? "" : titled(after),
    Behind: behind,
  }));
  return (
    <div className="panel stack">
      <p>If this source were withdrawn:</p>
      <More of={positions}>
        <ScrollBox label="What falls without this source">
          <table>
            <thead>
              <tr>
                <th scope="col">Record</th>
                <th scope="col">What becomes of it</th>
                <th scope="col">Behind it, before and after</th>
              </tr>
            </thead>
            <tbody data-rows>
              {all.map((each) => (
                <tr key={each.key}>
                  <th scope="row">
                    <Link to={each.to} params={{ slug: each.slug }}>
                      {each.name}
                    </Link>
                    <div className="small soft">{each.what}</div>
                  </th>
                  <td>
                    <strong>{titled(outcomes[each.outcome])}</strong>
                    {each.before !== null && (
                      <div>
                        <StanceMark state={each.before} />
                      </div>
                    )}
                  </td>
                  <td>
                    {each.behind}
                    {each.told !== "" && (
                      <details>
                        <summary>
                          In words<span className="visually-hidden">: {each.name}</span>
                        </summary>
                        <p className="small">{each.told}</p>
                      </details>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </More>
      {othersTotal(impact) > others && (
        <p className="small soft">
          Of what else would change, <Cut shown={others} total={othersTotal(impact)} />
        </p>
      )}
      <div className="tools">
        <button type="button" onClick={() => save(`${slug}-impact.csv`, "text/csv", csvOf(rows))}>
          CSV
        </button>
        <button
          type="button"
          onClick={() => save(`${slug}-impact.json`, "application/json", JSON.stringify(rows, null, 2))}
        >
          JSON
        </button>
      </div>
    </div>
  );
}
