import type { HomePageQuery, RecordNameFragment, SearchQuery } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { momentInWords } from "../picture/temporal.js";
import { inWords, titled } from "../picture/words.js";
import { ListedRows } from "../shell/listed.js";
import { Loaded, Nothing } from "../shell/loaded.js";
import { Facts, PageHead, Section } from "../shell/page.js";
import { PageTools } from "../shell/page-tools.js";
import { type HomeSearch, homeLists, homeQuery, searchKinds, searchList, searchQuery } from "./home.query.js";
import { TallyBar } from "./tally-bar.js";

const route = getRouteApi("/");

/** A record by its name, leading to the page that shows it. */
function Named({ record }: { record: RecordNameFragment }) {
  switch (record.__typename) {
    case "Actor":
      return (
        <Link to="/actors/$slug" params={record}>
          {record.name}
        </Link>
      );
    case "Issue":
      return (
        <Link to="/issues/$slug" params={record}>
          {record.label}
        </Link>
      );
    case "Programme":
      return (
        <Link to="/programmes/$slug" params={record}>
          {record.name}
        </Link>
      );
    case "Source":
      return (
        <Link to="/sources/$slug" params={record}>
          {record.headline ?? record.slug}
        </Link>
      );
    case "Statement":
      return (
        <Link to="/statements/$slug" params={record}>
          {record.content}
        </Link>
      );
    case "Instrument":
      return (
        <Link to="/programmes/$slug" params={record.programme}>
          {record.title}
        </Link>
      );
    case "Position":
      return (
        <Link to="/issues/$slug" params={record.issue}>
          {record.holder.name} on {record.issue.label}
        </Link>
      );
    case "Participation":
      return (
        <Link to="/programmes/$slug" params={record.programme}>
          {record.actor.name} in {record.programme.name}
        </Link>
      );
    case "Transition":
      return (
        <Link to="/programmes/$slug" params={record.to}>
          {record.actor.name} to {record.to.name}
        </Link>
      );
    case "Event":
      return record.label;
    default:
      return null;
  }
}

export function HomePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.q ?? "");
  return (
    <>
      <PageHead
        title="Who holds what position, on whose word?"
        lead="States, organisations and people, the issues between them, and the partnership programmes they take part in. Every answer leads back to words in a source."
      >
        <search>
          <form
            className="search"
            onSubmit={(event) => {
              event.preventDefault();
              void navigate({
                search: ({ shown: _, ...before }) => ({ ...before, q: text.trim() || undefined }),
              });
            }}
          >
            <label className="visually-hidden" htmlFor="q">
              Search actors, issues, programmes and quoted words
            </label>
            <input
              id="q"
              type="search"
              value={text}
              placeholder="Actors, issues, programmes, quoted words"
              maxLength={300}
              onChange={({ target }) => setText(target.value)}
            />
            <button type="submit">Search</button>
          </form>
        </search>
      </PageHead>
      {search.q === undefined ? <Overview search={search} /> : <Results text={search.q} kind={search.kind} />}
    </>
  );
}

function Results({ text, kind }: { text: string; kind: (typeof searchKinds)[number] | undefined }) {
  const question = searchQuery(text, kind);
  const query = useQuery(question.options);
  return (
    <Section title={`Found for “${text}”`}>
      <nav aria-label="Kinds" className="row small">
        <Link
          from="/"
          search={(before) => ({ ...before, kind: undefined })}
          aria-current={kind === undefined || undefined}
        >
          All
        </Link>
        {searchKinds.map((each) => (
          <Link
            key={each}
            from="/"
            search={(before) => ({ ...before, kind: each })}
            aria-current={kind === each || undefined}
          >
            {titled(each)}s
          </Link>
        ))}
      </nav>
      <Loaded query={query}>
        {({ list: first }) => (
          <ListedRows
            empty={<Nothing>that holds these words. Try fewer words, or a name in another language.</Nothing>}
            name="hits"
            first={first}
            subject={question.options.queryKey}
            list={searchList(text, kind)}
          >
            {(hits) => <Hits hits={hits} />}
          </ListedRows>
        )}
      </Loaded>
      <PageTools playground={question.playground} />
    </Section>
  );
}

/** What was found, the best fit first. */
function Hits({ hits }: { hits: SearchQuery["list"]["nodes"] }) {
  return (
    <ol className="plain hits" data-rows>
      {hits.map((hit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one record may be hit by several of its texts.
        <li key={index} className="panel">
          <p className="small soft">
            {titled(hit.kind)}, by its {inWords(hit.field)}
          </p>
          <p className="hit-name">
            <Named record={hit.record} />
          </p>
          <p className="quote">
            {hit.parts.map((part, place) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text.
              part.matched ? <mark key={place}>{part.text}</mark> : part.text,
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Overview({ search }: { search: HomeSearch }) {
  const question = homeQuery(search);
  const query = useQuery(question.options);
  const subject = question.options.queryKey;
  const lists = homeLists(search);
  return (
    <Loaded query={query}>
      {(graph) => (
        <>
          <Section title="How much is known, and how old it is">
            <div className="panel">
              <Facts facts={known(graph)} />
            </div>
          </Section>
          <Section title={`Issues, and who stands where`}>
            <ListedRows
              empty={<Nothing />}
              name="issues"
              first={graph.issues}
              subject={subject}
              list={lists.issues}
            >
              {(issues) => (
                <ul className="plain issue-list" data-rows>
                  {issues.map(({ slug, label, kind, tally }) => (
                    <li key={slug}>
                      <div>
                        <Link to="/issues/$slug" params={{ slug }}>
                          {label}
                        </Link>
                        <div className="small soft">{titled(kind)}</div>
                      </div>
                      <TallyBar tally={tally} />
                    </li>
                  ))}
                </ul>
              )}
            </ListedRows>
          </Section>
          <Section title="Programmes">
            <ListedRows
              empty={<Nothing />}
              name="programmes"
              first={graph.programmes}
              subject={subject}
              list={lists.programmes}
            >
              {(programmes) => (
                <ul className="plain columns" data-rows>
                  {programmes.map(({ slug, name, code, status }) => (
                    <li key={slug}>
                      <Link to="/programmes/$slug" params={{ slug }}>
                        {name}
                      </Link>
                      <div className="small soft">
                        {code === name ? "" : `${code}, `}
                        {status === "UNKNOWN" ? "status not known" : inWords(status)}
                      </div>
                    </li>
                  ))}
                </ul>
              )}
            </ListedRows>
          </Section>
          <Section title="Recorded last">
            {graph.changes.nodes.length === 0 ? (
              <Nothing />
            ) : (
              <ul className="plain changes">
                {graph.changes.nodes.toReversed().map(({ cursor, at, by, kind, type, slug, record }) => (
                  <li key={cursor}>
                    <time dateTime={at} className="small soft">
                      {at.slice(0, 16).replace("T", " ")} UTC
                    </time>
                    <span>
                      {titled(type)} {inWords(kind)}: {record === null ? slug : <Named record={record} />}
                      <span className="small soft"> by {by}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <p className="small soft">
              The newest are shown. <code>changes</code> lists them all, as they were recorded.
            </p>
            <PageTools playground={question.playground} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function known(graph: HomePageQuery) {
  const [first] = graph.saidFirst.nodes;
  const [last] = graph.said.nodes;
  return [
    ["Actors", graph.actors.totalCount.toLocaleString("en")],
    ["Issues", graph.issues.totalCount.toLocaleString("en")],
    ["Programmes", graph.programmes.totalCount.toLocaleString("en")],
    ["Statements", graph.statements.totalCount.toLocaleString("en")],
    [
      "Sources",
      `${graph.sources.totalCount.toLocaleString("en")}, of which ${graph.held.totalCount.toLocaleString("en")} with their text`,
    ],
    ["First said", first?.said && momentInWords(first.said)],
    ["Last said", last?.said && momentInWords(last.said)],
    ["Last recorded", graph.changes.nodes.at(-1)?.at.slice(0, 10)],
  ] as const;
}
