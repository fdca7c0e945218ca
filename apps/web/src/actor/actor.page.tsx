import type { ActorPageQuery, ParticipationOnWordsFragment, PositionOnWordsFragment } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Actors, PositionTable, Quotes } from "../picture/evidence.js";
import { Figure } from "../picture/figure.js";
import { lanesOf } from "../picture/position-lanes.js";
import { Shifts } from "../picture/shifts.js";
import { StanceMark } from "../picture/stance-mark.js";
import { periodInWords } from "../picture/temporal.js";
import { laneRows, Timeline } from "../picture/timeline.js";
import { inWords, schemeInWords, stateOf } from "../picture/words.js";
import { ParticipationTable } from "../programme/participation-table.js";
import { TransitionFigure } from "../programme/transition-figure.js";
import { readAsOf, toAsOf } from "../shell/as-of.js";
import { Cut, DrawnOf, type Listed, ListedRows, More, useListed } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { dayAsked, Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { actorLists, actorQuery } from "./actor.query.js";

const route = getRouteApi("/actors/$slug");

type Actor = NonNullable<ActorPageQuery["actor"]>;

const orders = [
  ["earliest first", undefined],
  ["latest first", "latest"],
] as const;

export function ActorPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const question = actorQuery(slug, search);
  const query = useQuery(question.options);
  return (
    <Loaded query={query}>
      {({ actor }) =>
        actor === null ? (
          <>
            <PageHead title="No such actor" />
            <Nothing>under “{slug}” as of these dates.</Nothing>
          </>
        ) : (
          <Body actor={actor} question={question} />
        )
      }
    </Loaded>
  );
}

function Body({ actor, question }: { actor: Actor; question: ReturnType<typeof actorQuery> }) {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const subject = question.options.queryKey;
  const lists = actorLists(slug, search);
  const positions = useListed({ name: "positions", first: actor.positions, subject, list: lists.positions });
  const participations = useListed({
    name: "participations",
    first: actor.participations,
    subject,
    list: lists.participations,
  });
  return (
    <>
      <PageHead kind={`Actor · ${inWords(actor.kind)}`} title={actor.name} lead={actor.description}>
        <PageTools
          playground={question.playground}
          cite={{ actor: slug, asOf: toAsOf(readAsOf({ ...search })) }}
        />
      </PageHead>
      <About actor={actor} />
      <Section title="Positions over time">
        <Lanes
          actor={actor}
          positions={positions}
          participations={participations}
          today={dayAsked(search.valid)}
        />
      </Section>
      <Section title="What it holds, since when">
        {positions.nodes.length === 0 ? (
          <Nothing>of a position of its own.</Nothing>
        ) : (
          <>
            <nav aria-label="Order" className="row small">
              <span className="soft">Since when</span>
              {orders.map(([words, sort]) => (
                <Link
                  key={words}
                  from="/actors/$slug"
                  to="."
                  search={({ sort: _, ...before }) => (sort === undefined ? before : { ...before, sort })}
                  aria-current={search.sort === sort || undefined}
                  resetScroll={false}
                >
                  {words}
                </Link>
              ))}
            </nav>
            <More of={positions}>
              <PositionTable positions={positions.nodes} of="issue" />
            </More>
            <ListedRows name="shifts" first={actor.shifts} subject={subject} list={lists.shifts}>
              {(shifts) => <Shifts shifts={shifts} of="issue" />}
            </ListedRows>
          </>
        )}
      </Section>
      <Section title="Programmes">
        {participations.nodes.length === 0 ? (
          <Nothing>of a programme that it takes part in.</Nothing>
        ) : (
          <More of={participations}>
            <ParticipationTable parts={participations.nodes} of="programme" />
          </More>
        )}
        <ListedRows name="transitions" first={actor.transitions} subject={subject} list={lists.transitions}>
          {(moves) => (
            <TransitionFigure
              moves={moves}
              title={`${actor.name}: from one programme to another`}
              name={`${slug}-transitions`}
            />
          )}
        </ListedRows>
      </Section>
      <Section title="Who speaks for it">
        <Speakers actor={actor} />
      </Section>
      <Section title="What it has said">
        <ListedRows
          empty={<Nothing>that it has said itself.</Nothing>}
          name="statements"
          words="of what it has said"
          first={actor.statements}
          subject={subject}
          list={lists.statements}
        >
          {(statements) => <Quotes statements={statements} />}
        </ListedRows>
      </Section>
      <Section title="What is only said of it">
        <ListedRows
          empty={<Nothing>that others say of it.</Nothing>}
          name="mentions"
          words="of what is said of it"
          first={actor.mentions}
          subject={subject}
          list={lists.mentions}
        >
          {(statements) => <Quotes statements={statements} />}
        </ListedRows>
      </Section>
    </>
  );
}

function About({ actor }: { actor: Actor }) {
  const others = actor.names.filter(({ text }) => text !== actor.name);
  return (
    <Facts
      facts={[
        [
          "Other names",
          others.map(({ text, lang }) => (lang === null ? text : `${text} (${lang})`)).join(", "),
        ],
        [
          "Identifiers",
          actor.identifiers.map(({ scheme, value }) => `${schemeInWords(scheme)} ${value}`).join(", "),
        ],
        ["Part of", actor.partOf && <Actors actors={[actor.partOf]} />],
        ["Parts", actor.parts.nodes.length > 0 && <SomeActors of={actor.parts} actors={actor.parts.nodes} />],
        ["Existed", actor.exists && periodInWords(actor.exists)],
        [
          "Member of",
          actor.memberships.nodes.length > 0 && (
            <SomeActors of={actor.memberships} actors={actor.memberships.nodes.map(({ group }) => group)} />
          ),
        ],
        [
          actor.open ? "Members on record, among others" : "Members",
          actor.members.nodes.length > 0 && (
            <SomeActors of={actor.members} actors={actor.members.nodes.map(({ member }) => member)} />
          ),
        ],
        ["Succeeds", actor.predecessors.length > 0 && <Actors actors={actor.predecessors} />],
        ["Succeeded by", actor.successors.length > 0 && <Actors actors={actor.successors} />],
        ["Note", actor.note],
      ]}
    />
  );
}

/** Actors, and how many there are besides. */
const SomeActors = ({
  of,
  actors,
}: {
  of: { totalCount: number };
  actors: Parameters<typeof Actors>[0]["actors"];
}) => (
  <>
    <Actors actors={actors} /> <Cut shown={actors.length} total={of.totalCount} />
  </>
);

function Lanes({
  actor,
  positions,
  participations,
  today,
}: {
  actor: Actor;
  positions: Listed<PositionOnWordsFragment>;
  participations: Listed<ParticipationOnWordsFragment>;
  today: string;
}) {
  const programmes = participations.nodes.map((part) => ({
    key: part.id,
    label: part.programme.code,
    stretches: [
      {
        state: "PERIOD" as const,
        label: `${part.programme.name}, ${inWords(part.status)}`,
        from: part.period?.from ?? null,
        until: part.period?.until ?? null,
      },
    ],
  }));
  const lanes = [...lanesOf(positions.nodes, "issue"), ...programmes];
  if (lanes.length === 0) return <Nothing>of a position or a programme.</Nothing>;
  const title = `${actor.name}: positions and programmes over time`;
  return (
    <Figure
      title={title}
      name={`${actor.slug}-timeline`}
      rows={laneRows(lanes, "On")}
      note={<DrawnOf lists={[positions, participations]} />}
    >
      {(width) => <Timeline lanes={lanes} title={title} today={today} width={width} />}
    </Figure>
  );
}

function Speakers({ actor }: { actor: Actor }) {
  const { tenures, inferredPositions } = actor;
  if (tenures.nodes.length === 0 && inferredPositions.nodes.length === 0)
    return <Nothing>of who speaks for it.</Nothing>;
  return (
    <>
      {tenures.nodes.length > 0 && (
        <ul className="plain stack">
          {tenures.nodes.map(({ title, person, office, held }) => (
            <li key={title + person.slug}>
              {person.slug === actor.slug ? null : <Actors actors={[person]} />} {title}
              {office !== null && office.slug !== actor.slug && (
                <>
                  {" "}
                  (<Actors actors={[office]} />)
                </>
              )}
              <span className="small soft">, {periodInWords(held)}</span>
            </li>
          ))}
        </ul>
      )}
      <Cut shown={tenures.nodes.length} total={tenures.totalCount} />
      {inferredPositions.nodes.length > 0 && (
        <>
          <p className="soft">
            Positions of persons who hold an office of it. They are theirs; that they stand for {actor.name}{" "}
            is inferred.
          </p>
          <ul className="plain stack">
            {inferredPositions.nodes.map(({ position, basis, tenure }) => (
              <li key={position.id} className="row">
                <Actors actors={[position.holder]} />
                <StanceMark state={stateOf(position)} />
                <Link to="/issues/$slug" params={position.issue}>
                  {position.issue.label}
                </Link>
                <span className="chip">inferred: {tenure?.title ?? inWords(basis)}</span>
              </li>
            ))}
          </ul>
          <Cut shown={inferredPositions.nodes.length} total={inferredPositions.totalCount} />
        </>
      )}
    </>
  );
}
