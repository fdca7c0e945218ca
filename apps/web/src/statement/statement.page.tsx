import type { StatementPageQuery } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { AttributionChain, hopName, hopRows } from "../picture/attribution-chain.js";
import { DriftPair, driftRows } from "../picture/drift-pair.js";
import { Actors } from "../picture/evidence.js";
import { Figure } from "../picture/figure.js";
import { sourceName } from "../picture/source-name.js";
import { StanceMark } from "../picture/stance-mark.js";
import { momentInWords } from "../picture/temporal.js";
import { disclosureInWords, intentInWords, inWords, stateOf, titled } from "../picture/words.js";
import { Cut } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { statementCitation } from "./citation.js";
import { statementQuery } from "./statement.query.js";

const route = getRouteApi("/statements/$slug");

type Statement = NonNullable<StatementPageQuery["statement"]>;

export function StatementPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const question = statementQuery(slug, search);
  const query = useQuery(question.options);
  return (
    <Loaded query={query}>
      {({ statement, drift }) =>
        statement === null ? (
          <>
            <PageHead title="No such statement" />
            <Nothing>under “{slug}” as of these dates.</Nothing>
          </>
        ) : (
          <>
            <PageHead kind={`Statement · ${inWords(statement.act)}`} title={statement.content}>
              <PageTools
                playground={question.playground}
                cite={statementCitation(statement, window.location.href)}
              />
            </PageHead>
            <Section title="The words">
              <Words statement={statement} />
            </Section>
            <Section title="On whose word">
              <Figure
                title="From the source’s own voice to whoever is said to know"
                name={`${slug}-attribution`}
                rows={hopRows(statement.attribution)}
                note={<Hops statement={statement} />}
              >
                {() => (
                  <AttributionChain
                    hops={statement.attribution}
                    title={`Attribution of: ${statement.content}`}
                  />
                )}
              </Figure>
            </Section>
            <Section title="Read as">
              <About statement={statement} />
            </Section>
            <Section title="What it shows">
              <Shows statement={statement} />
            </Section>
            <Section title="Rewrites, side by side">
              {drift === null || drift.steps.nodes.length === 0 ? (
                <Nothing>of a rewrite of these words.</Nothing>
              ) : (
                drift.steps.nodes.map((step) => (
                  <Figure
                    key={step.from.slug + step.to.slug}
                    title={step.kinds.map(titled).join(", ") || "Told again without a change on record"}
                    name={`${slug}-drift`}
                    rows={driftRows([step])}
                    note={
                      <p className="small soft">
                        {step.note}{" "}
                        {[step.from, step.to]
                          .filter((each) => each.slug !== slug)
                          .map((each) => (
                            <Link key={each.slug} to="/statements/$slug" params={{ slug: each.slug }}>
                              The other statement
                            </Link>
                          ))}
                      </p>
                    }
                  >
                    {(width) => (
                      <DriftPair step={step} title={`Before and after: ${statement.content}`} width={width} />
                    )}
                  </Figure>
                ))
              )}
              {drift !== null && <Cut shown={drift.steps.nodes.length} total={drift.steps.totalCount} />}
            </Section>
            <Section title="Findings on this reading">
              {statement.findings.length === 0 ? (
                <p className="soft">No faithfulness rule objects to this reading.</p>
              ) : (
                <ul className="plain stack">
                  {statement.findings.map(({ rule, severity, message }) => (
                    <li key={rule}>
                      <span className={severity === "NOTE" ? "chip" : "chip warn"}>{inWords(severity)}</span>{" "}
                      {message} <code>{rule}</code>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Other statements it bears on">
              {statement.relations.length === 0 ? (
                <Nothing>of a relation to another statement.</Nothing>
              ) : (
                <ul className="plain stack">
                  {statement.relations.map(({ kind, statement: other, note }) => (
                    <li key={kind + other.slug}>
                      {titled(kind)}:{" "}
                      <Link to="/statements/$slug" params={{ slug: other.slug }}>
                        {other.content}
                      </Link>
                      {note !== null && <span className="small soft"> {note}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

function Words({ statement }: { statement: Statement }) {
  const { passages, source, hedge } = statement;
  return (
    <div className="stack">
      {passages.length === 0 ? (
        <Nothing>
          of the words themselves; {statement.locator ?? "the record cites its source as a whole"}.
        </Nothing>
      ) : (
        passages.map((passage) => (
          <blockquote key={passage.exact} className="quote quote-large">
            {passage.prefix !== null && <span className="soft">{passage.prefix}</span>}
            <mark className="quote-words">{passage.exact}</mark>
            {passage.suffix !== null && <span className="soft">{passage.suffix}</span>}
            {passage.start !== null && (
              <footer className="small soft">
                characters {passage.start} to {passage.end} of the text
              </footer>
            )}
          </blockquote>
        ))
      )}
      {hedge !== null && (
        <p>
          Hedged by the words <q>{hedge.exact}</q>.
        </p>
      )}
      <p>
        In{" "}
        <Link to="/sources/$slug" params={{ slug: source.slug }}>
          {sourceName(source)}
        </Link>
        {source.publisher !== null && (
          <>
            , published by <Actors actors={[source.publisher]} />
          </>
        )}
        , {momentInWords(source.published)}.{" "}
        {source.held ? "Its text is held here." : "Its text is not held here; it is only cited."}
      </p>
    </div>
  );
}

function Hops({ statement }: { statement: Statement }) {
  return (
    <ol className="plain chain">
      {statement.attribution.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
        <li key={index}>
          {hop.agent !== null && <Actors actors={[hop.agent]} />}
          {hop.agent !== null && hop.source !== null && ", in "}
          {hop.source !== null && (
            <Link to="/sources/$slug" params={hop.source}>
              {sourceName(hop.source)}
            </Link>
          )}
          {hop.agent === null && hop.source === null && hopName(hop)}, {inWords(hop.mode)}
          {hop.cue !== null && (
            <>
              , marked by <q>{hop.cue.exact}</q>
            </>
          )}
          {hop.scope !== "EXPLICIT" && <span className="chip warn">{inWords(hop.scope)}</span>}
          {hop.note !== null && <div className="small soft">{hop.note}</div>}
        </li>
      ))}
    </ol>
  );
}

function About({ statement }: { statement: Statement }) {
  const speakers =
    statement.speakers.length > 0 ? (
      <Actors actors={statement.speakers} />
    ) : (
      (statement.speakerDescription ?? "nobody is named")
    );
  return (
    <Facts
      facts={[
        ["Speaker", speakers],
        ["Of", statement.subjects.length > 0 && <Actors actors={statement.subjects} />],
        ["To", statement.addressees.length > 0 && <Actors actors={statement.addressees} />],
        ["Claims to speak for", statement.claimsToSpeakFor],
        ["Said", statement.said && momentInWords(statement.said)],
        ["Speaks of", statement.eventTime && momentInWords(statement.eventTime)],
        ["Certainty", `${inWords(statement.certainty)}, ${inWords(statement.polarity)}`],
        ["Directness", inWords(statement.directness)],
        ["Status", inWords(statement.status)],
        [
          "Issue",
          statement.issue && (
            <Link to="/issues/$slug" params={statement.issue}>
              {statement.issue.label}
            </Link>
          ),
        ],
        [
          "Programme",
          statement.programme && (
            <Link to="/programmes/$slug" params={statement.programme}>
              {statement.programme.name}
            </Link>
          ),
        ],
        ["Event", statement.event?.label],
        ["Recorded", `${statement.recorded.from.slice(0, 10)} by ${statement.recordedBy}`],
      ]}
    />
  );
}

function Shows({ statement }: { statement: Statement }) {
  const { participations, transitions } = statement;
  const derived = [statement.positions, participations, transitions];
  if (statement.expresses.length === 0 && derived.every(({ nodes }) => nodes.length === 0))
    return <Nothing>of anybody’s position or programme in these words.</Nothing>;
  return (
    <ul className="plain stack">
      {statement.expresses.map((expression) => (
        <li key={expression.holder.slug} className="row">
          <Actors actors={[expression.holder]} />
          <StanceMark state={stateOf(expression)} />
          <span className="soft">
            {disclosureInWords(expression.disclosure)}
            {expression.intent !== null && `, ${intentInWords(expression.intent)}`}
          </span>
        </li>
      ))}
      {statement.positions.nodes.map(({ id, explanation }) => (
        <li key={id} className="panel stack">
          <p>{explanation.text}</p>
          <p className="small soft">What would change it: {explanation.wouldChange.join(" ")}</p>
        </li>
      ))}
      {participations.nodes.map(({ id, actor, programme, status }) => (
        <li key={id}>
          <Actors actors={[actor]} /> in{" "}
          <Link to="/programmes/$slug" params={programme}>
            {programme.name}
          </Link>
          <span className="soft">, {status === "UNKNOWN" ? "status not known" : inWords(status)}</span>
        </li>
      ))}
      {transitions.nodes.map(({ id, actor, from, to, status }) => (
        <li key={id}>
          <Actors actors={[actor]} /> from {from === null ? "a programme that no source names" : from.name} to{" "}
          <Link to="/programmes/$slug" params={to}>
            {to.name}
          </Link>
          <span className="soft">, {inWords(status)}</span>
        </li>
      ))}
      {derived.map(
        ({ nodes, totalCount }, index) =>
          totalCount > nodes.length && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the three lists never move.
            <li key={index}>
              <Cut shown={nodes.length} total={totalCount} />
            </li>
          ),
      )}
    </ul>
  );
}
