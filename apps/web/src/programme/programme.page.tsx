import type {
  InstrumentOnWordsFragment,
  ParticipationOnWordsFragment,
  ProgrammePageQuery,
} from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { csvOf, save } from "../picture/download.js";
import { Actors, Quotes } from "../picture/evidence.js";
import { momentInWords, periodInWords } from "../picture/temporal.js";
import { inWords, titled } from "../picture/words.js";
import { readAsOf, toAsOf } from "../shell/as-of.js";
import { Cut, DrawnOf, ListedRows, More, useListed } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { ScrollBox } from "../shell/scroll-box.js";
import { ParticipationTable } from "./participation-table.js";
import { programmeLists, programmeQuery } from "./programme.query.js";
import { TransitionFigure } from "./transition-figure.js";

const route = getRouteApi("/programmes/$slug");

type Programme = NonNullable<ProgrammePageQuery["programme"]>;

export function ProgrammePage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const question = programmeQuery(slug, search);
  const query = useQuery(question.options);
  return (
    <Loaded query={query}>
      {({ programme }) =>
        programme === null ? (
          <>
            <PageHead title="No such programme" />
            <Nothing>under “{slug}” as of these dates.</Nothing>
          </>
        ) : (
          <Body programme={programme} question={question} />
        )
      }
    </Loaded>
  );
}

function Body({
  programme,
  question,
}: {
  programme: Programme;
  question: ReturnType<typeof programmeQuery>;
}) {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const subject = question.options.queryKey;
  const lists = programmeLists(slug, search);
  const participations = useListed({
    name: "participations",
    first: programme.participations,
    subject,
    list: lists.participations,
  });
  return (
    <>
      <PageHead
        kind={`Programme · ${inWords(programme.kind)}`}
        title={programme.name}
        lead={programme.describedAs === null ? null : <>Described as “{programme.describedAs}”.</>}
      >
        <PageTools
          playground={question.playground}
          cite={{ programme: slug, asOf: toAsOf(readAsOf({ ...search })) }}
        />
      </PageHead>
      <About programme={programme} />
      <Section title="From older programmes">
        <ListedRows
          empty={<Nothing>of a move into this programme.</Nothing>}
          name="into"
          words="moves into it"
          first={programme.transitionsIn}
          subject={subject}
          list={lists.transitionsIn}
        >
          {(moves) => (
            <TransitionFigure
              moves={moves}
              title={`Who moves to ${programme.name}, from what`}
              name={`${slug}-transitions`}
            />
          )}
        </ListedRows>
        <ListedRows
          name="outof"
          words="moves out of it"
          first={programme.transitionsOut}
          subject={subject}
          list={lists.transitionsOut}
        >
          {(moves) => (
            <TransitionFigure
              moves={moves}
              title={`Who moves from ${programme.name}, to what`}
              name={`${slug}-transitions-out`}
            />
          )}
        </ListedRows>
      </Section>
      <Section title="Who takes part">
        {participations.nodes.length === 0 ? (
          <Nothing>of who takes part.</Nothing>
        ) : (
          <More of={participations}>
            <ParticipationTable parts={participations.nodes} of="actor" />
          </More>
        )}
      </Section>
      <Section title="Participants and areas">
        <Areas parts={participations.nodes} name={slug} />
        <DrawnOf lists={[participations]} />
      </Section>
      <Section title="Instruments">
        <ListedRows
          empty={<Nothing>of a document under this programme.</Nothing>}
          name="instruments"
          first={programme.instruments}
          subject={subject}
          list={lists.instruments}
        >
          {(instruments) => <Instruments instruments={instruments} />}
        </ListedRows>
      </Section>
      <Section title="Evidence">
        <ListedRows
          empty={<Nothing>that was said of this programme.</Nothing>}
          name="statements"
          first={programme.statements}
          subject={subject}
          list={lists.statements}
        >
          {(statements) => <Quotes statements={statements} />}
        </ListedRows>
      </Section>
    </>
  );
}

function About({ programme }: { programme: Programme }) {
  return (
    <Facts
      facts={[
        ["Code", programme.code === programme.name ? null : programme.code],
        ["Sponsor", <Actors key="sponsor" actors={[programme.sponsor]} />],
        ["Status", programme.status === "UNKNOWN" ? "not known" : inWords(programme.status)],
        ["Introduced", programme.introduced && momentInWords(programme.introduced)],
        ["Ended", programme.ended && momentInWords(programme.ended)],
        ["Areas", programme.areas.map(({ label }) => label).join(", ")],
        ["Purposes", programme.purposes.map(({ label }) => label).join(", ")],
        [
          "Related",
          programme.relations.length > 0 &&
            programme.relations.map(({ relation, programme: other }) => (
              <div key={other.slug + relation}>
                {inWords(relation)}{" "}
                <Link to="/programmes/$slug" params={other}>
                  {other.name}
                </Link>
              </div>
            )),
        ],
      ]}
    />
  );
}

/** Participants against areas. An empty cell says that nobody recorded it, not that the area is left out. */
function Areas({ parts, name }: { parts: readonly ParticipationOnWordsFragment[]; name: string }) {
  const areas = [...new Map(parts.flatMap((part) => part.areas).map((area) => [area.code, area.label]))];
  const covering = parts.filter((part) => part.areas.length > 0);
  if (areas.length === 0) return <Nothing>of the areas that participants cover.</Nothing>;
  const covers = (part: ParticipationOnWordsFragment, code: string) =>
    part.areas.some((area) => area.code === code);
  const rows = covering.map((part) => ({
    Participant: part.actor.name,
    ...Object.fromEntries(
      areas.map(([code, label]) => [label, covers(part, code) ? "covered" : "nothing recorded"]),
    ),
  }));
  return (
    <div className="panel stack">
      <ScrollBox label="Participants and areas">
        <table className="areas">
          <thead>
            <tr>
              <th scope="col">Participant</th>
              {areas.map(([code, label]) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {covering.map((part) => (
              <tr key={part.id}>
                <th scope="row">
                  <Actors actors={[part.actor]} />
                </th>
                {areas.map(([code]) => (
                  <td key={code}>
                    {covers(part, code) ? (
                      "covered"
                    ) : (
                      <span className="visually-hidden">nothing recorded</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small soft">
        Of {parts.length - covering.length} further participations no area is recorded. An empty cell says the
        same.
      </p>
      <div className="tools">
        <button type="button" onClick={() => save(`${name}-areas.csv`, "text/csv", csvOf(rows))}>
          CSV
        </button>
        <button
          type="button"
          onClick={() => save(`${name}-areas.json`, "application/json", JSON.stringify(rows, null, 2))}
        >
          JSON
        </button>
      </div>
    </div>
  );
}

function Instruments({ instruments }: { instruments: readonly InstrumentOnWordsFragment[] }) {
  return (
    <ScrollBox label="Instruments">
      <table>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Parties</th>
            <th scope="col">Agreed</th>
            <th scope="col">Period</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody data-rows>
          {instruments.map((instrument) => (
            <tr key={instrument.slug}>
              <th scope="row">
                {instrument.title}
                <div className="small soft">
                  {instrument.publicity === "UNKNOWN" ? "publicity not known" : titled(instrument.publicity)}
                </div>
              </th>
              <td>
                <Actors actors={instrument.parties} />
              </td>
              <td>{momentInWords(instrument.agreed)}</td>
              <td>{periodInWords(instrument.period)}</td>
              <td className="words-cell">
                {instrument.basis.nodes.map(({ slug, content }) => (
                  <div key={slug}>
                    <Link to="/statements/$slug" params={{ slug }}>
                      {content}
                    </Link>
                  </div>
                ))}
                <Cut shown={instrument.basis.nodes.length} total={instrument.basis.totalCount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
