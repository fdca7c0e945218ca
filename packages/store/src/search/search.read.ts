import {
  type SearchField,
  type SearchKind,
  searchCandidatesMax,
  searchKinds,
  searchLengthMax,
} from "@demarche/schema";
import { type Build, json, Row, type Sql } from "../read/build.js";
import { type Field, type Model, one, scalar } from "../read/model.js";
import { ReadError } from "../read/request.js";
import { searchHits } from "./search.table.js";

/** A text that is searched. */
interface Searched {
  readonly kind: SearchKind;
  readonly field: SearchField;
  /** The table that holds the text, and its columns with the text and with the record's id. */
  readonly table: string;
  readonly text: string;
  readonly record: string;
  /** The table of the records themselves. */
  readonly records: string;
  /** Whether records are called by this text; running text is only matched by its words. */
  readonly called: boolean;
}

const searched: readonly Searched[] = [
  called("ACTOR", "NAME", "actor_names", "text", "actors", "actor_id"),
  called("ACTOR", "IDENTIFIER", "actor_identifiers", "value", "actors", "actor_id"),
  called("PROGRAMME", "CODE", "programmes", "code", "programmes"),
  called("PROGRAMME", "NAME", "programme_names", "text", "programmes", "programme_id"),
  called("ISSUE", "LABEL", "issues", "label", "issues"),
  running("ISSUE", "PROPOSITION", "issues", "proposition", "issues"),
  called("INSTRUMENT", "TITLE", "instruments", "title", "instruments"),
  called("EVENT", "LABEL", "events", "label", "events"),
  called("SOURCE", "TITLE", "sources", "title", "sources"),
  running("STATEMENT", "CONTENT", "statements", "content", "statements"),
  running("QUOTE", "PASSAGE", "passages", "exact", "statements"),
];

function called(
  kind: SearchKind,
  field: SearchField,
  table: string,
  text: string,
  records: string,
  record = "id",
): Searched {
  return { kind, field, table, text, records, record, called: true };
}

function running(
  kind: SearchKind,
  field: SearchField,
  table: string,
  text: string,
  records: string,
): Searched {
  return { kind, field, table, text, records, record: "id", called: false };
}

/** The type of the records of a kind. */
const typeOf: Readonly<Record<SearchKind, string>> = {
  ACTOR: "Actor",
  PROGRAMME: "Programme",
  ISSUE: "Issue",
  INSTRUMENT: "Instrument",
  EVENT: "Event",
  SOURCE: "Source",
  STATEMENT: "Statement",
  QUOTE: "Statement",
};

const unversioned = new Set(["statements", "passages"]);
/** The rows that are searched: those held today. A vote is found by its roll call, not by two hundred like sentences. */
const isSearched = (table: string, alias: string): Sql => {
  if (table === "statements") return `${alias}.act <> 'VOTE'`;
  return unversioned.has(table) ? "true" : `${alias}.recorded_until is null`;
};

/** What is searched for, computed once for the whole statement. */
function asked(build: Build, text: string): Sql {
  const raw = build.param(text, "text");
  // Without three letters in a row a trigram index would be read from end to end.
  return `select t.text, case when char_length(t.text) < 3 then '' else '%' end || t.text || '%' as pattern,
    search_spellings(t.text, '&') as spelt, search_spellings(t.text, '|') as any_spelt,
    plainto_tsquery('simple', t.text) as all_words, plainto_tsquery('english', t.text) as running_words,
    phraseto_tsquery('english', t.text) as running_phrase,
    replace(plainto_tsquery('english', t.text)::text, '&', '|')::tsquery as any_running
    from (select search_text(${raw}) as text) t`;
}

/**
 * The hits of one text. Each step of the fit is a hundred thousand wide; within it a text that has little else in it
 * fits better.
 */
function hits(build: Build, of: Searched): Sql {
  const most = build.param(searchCandidatesMax.value, "int");
  const ask = (column: string) => `(select ${column} from asked)`;
  const matches = of.called
    ? `(search_name_words(x.${of.text}) @@ ${ask("spelt")} or search_text(x.${of.text}) like ${ask("pattern")} or search_text(x.${of.text}) %>> ${ask("text")})`
    : `search_words(x.${of.text}) @@ ${ask("running_words")}`;
  const key = unversioned.has(of.table) || of.record === "id" ? "id" : "row_id";
  const found = `select x.${of.record} as record_id, x.${of.text} as text from ${of.table} x where ${isSearched(of.table, "x")} and ${matches} order by char_length(x.${of.text}), x.${key} limit ${most}`;
  const misfit = of.called
    ? `case
        when t.text = q.text then 0
        when starts_with(t.text, q.text) then 100000
        when strpos(' ' || t.text || ' ', ' ' || q.text || ' ') > 0 then 200000
        when to_tsvector('simple', t.text) @@ q.all_words then 300000
        when strpos(t.text, q.text) > 0 then 600000
        when search_name_words(c.text) @@ q.spelt then 700000
        else 800000
      end + ((1 - similarity(t.text, q.text)) * 99999)::int`
    : `case when t.words @@ q.running_phrase then 400000 else 500000 end + ((1 - ts_rank(t.words, q.running_words, 32)) * 99999)::int`;
  const read = of.called ? "search_text(c.text) as text" : "search_words(c.text) as words";
  const place = searchKinds.values.indexOf(of.kind);
  const record =
    of.table === "passages"
      ? "join statement_passages sp on sp.passage_id = c.record_id join statements r on r.id = sp.statement_id"
      : of.records === "actors"
        ? `join canonical_actors ca on ca.actor_id = c.record_id and ca.recorded_until is null join actors r on r.id = ca.canonical_id and ${isSearched("actors", "r")}`
        : `join ${of.records} r on r.id = c.record_id and ${isSearched(of.records, "r")}`;
  return `select '${of.kind}' as kind, ${place} as place, r.id as record_id, r.slug, '${of.field}' as field, c.text, ${misfit} as misfit
    from (${found}) c ${record} cross join asked q cross join lateral (select ${read} offset 0) t`;
}

/** @throws ReadError when there is nothing to search for, too much, or nowhere to search */
function check(args: Readonly<Record<string, unknown>>): { text: string; kinds: readonly SearchKind[] } {
  const text = String(args["text"]).trim();
  const length = [...text].length;
  if (length > searchLengthMax.value)
    throw new ReadError(
      `The text to search for has ${length} characters; it has at most ${searchLengthMax.value}, so search for a part of it.`,
      "text",
    );
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new ReadError("The text to search for has no letter and no digit; give a name or a word.", "text");
  if (/\0|\p{Surrogate}/u.test(text))
    throw new ReadError(
      "The text to search for holds a character that no record has: NUL or half of a surrogate pair.",
      "text",
    );
  const kinds = (args["kinds"] as readonly SearchKind[] | undefined) ?? searchKinds.values;
  if (kinds.length === 0)
    throw new ReadError("The list of kinds is empty; name one, or leave it out to search them all.", "kinds");
  return { text, kinds };
}

/** The best hit of each record of each kind. */
function bestHits(row: Row, args: Readonly<Record<string, unknown>>): Sql {
  const { text, kinds } = check(args);
  const wanted = searched.filter(({ kind }) => kinds.includes(kind));
  const all = wanted.map((of) => `(${hits(row.build, of)})`).join(" union all ");
  return `with asked as materialized (${asked(row.build, text)}) select distinct on (h.kind, h.record_id) h.*, q.text as asked, q.any_spelt, q.any_running from (${all}) h cross join asked q order by h.kind, h.record_id, h.misfit, h.field, h.text collate "C"`;
}

/** Code points of a text that a fragment shows before and after its first match. */
const before = 80;
const after = 200;

/**
 * The tokens of the fragment: the part of a hit's text around its first match, cut between words. A word is marked when
 * it meets the search as its text did, so that what is found and what is shown cannot differ.
 */
function fragment(row: Row): Sql {
  const { alias } = row;
  const runs = `${row.col(searchHits.field)} = any(${row.build.param(
    searched.filter((of) => !of.called).map(({ field }) => field),
    "text[]",
  )})`;
  const marked = `case when ${runs} then search_words(s.token) @@ ${alias}.any_running
    else search_name_words(s.token) @@ ${alias}.any_spelt or search_text(s.token) %>> ${alias}.asked
      or char_length(${alias}.asked) > 2 and strpos(search_text(s.token), ${alias}.asked) > 0 end`;
  return `with token as (
      select s.token, s.i, search_text(s.token) <> '' as word, ${marked} as matched, lead(s.i) over (order by s.i) is null as last,
        sum(char_length(s.token)) over (order by s.i) - char_length(s.token) as at
      from search_tokens(${row.col(searchHits.text)}) with ordinality s(token, i)
    ), first_match as (select coalesce(min(at) filter (where matched), 0) as at from token),
    edge as (
      select min(t.at) filter (where (t.word or t.at = 0) and t.at >= f.at - ${before}) as from_at,
        max(t.at) filter (where (t.word or t.last) and t.at <= f.at + ${after}) as until_at
      from token t cross join first_match f
    )
    select t.token, t.i, t.matched from token t cross join edge e where t.at between e.from_at and e.until_at`;
}

const parts: Field = (row, want) => {
  const part = new Row(
    row.build,
    {
      type: "FragmentPart",
      table: searchHits,
      fields: { text: scalar((p) => `${p.alias}.text`), matched: scalar((p) => `${p.alias}.matched`) },
    },
    row.build.alias("fp_"),
    row.asOf,
  );
  const runs = `select t.token, t.i, t.matched, t.i - row_number() over (partition by t.matched order by t.i) as run from (${fragment(row)}) t`;
  const joined = `select string_agg(t.token, '' order by t.i) as text, t.matched, min(t.i) as i from (${runs}) t group by t.matched, t.run`;
  return `(select '[' || coalesce(string_agg(${part.object(want.want)}, ',' order by ${part.alias}.i), '') || ']' from (${joined}) ${part.alias})`;
};

/** The record that a hit is: of one of the types that its kind says. */
const record: Field = (row, want) => {
  const found = searchKinds.values.map((kind) => {
    const type = typeOf[kind];
    const object = one(type, (hit, target) => [`${target.named("id")} = ${hit.col(searchHits.recordId)}`])(
      row,
      want,
    );
    return `when '${kind}' then ${object}`;
  });
  return `case ${row.col(searchHits.kind)} ${found.join(" ")} end`;
};

export const searchHitRead: Model = {
  type: "SearchHit",
  table: searchHits,
  source: (row, _narrow, args) => ({ from: `(${bestHits(row, args)}) ${row.alias}`, where: [] }),
  fields: {
    record,
    fragment: (row) => json(`(select string_agg(t.token, '' order by t.i) from (${fragment(row)}) t)`),
    parts,
    score: scalar((row) => `round(1 - ${row.col(searchHits.misfit)} / 1000000.0, 6)::float8`),
  },
  orders: {
    FIT: {
      keys: (row) => [
        { sql: row.col(searchHits.misfit), type: "int" },
        { sql: row.col(searchHits.place), type: "int" },
        { sql: row.col(searchHits.slug), type: "text" },
      ],
    },
  },
};
