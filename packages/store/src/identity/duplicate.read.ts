import {
  type DuplicateReasonKind,
  duplicateBearersMax,
  duplicateReasonKinds,
  duplicateScoreDefault,
  duplicateWeights,
} from "@demarche/schema";
import { Row, type Sql } from "../read/build.js";
import { isOneOf } from "../read/conditions.js";
import { actorsNamed } from "../read/identity.js";
import { type Field, type Model, one, scalar } from "../read/model.js";
import { ReadError } from "../read/request.js";
import { duplicateSuggestions } from "./duplicate.table.js";

/** How the sentence of a reason begins; what it is about follows. */
const beginnings: Readonly<Record<DuplicateReasonKind, string>> = {
  SAME_IDENTIFIER: "Both have the identifier ",
  SAME_NAME: "Both are called ",
  SIMILAR_NAME: "Their names differ by one spelling error or in the order of words: ",
  SAME_ACRONYM: "Both go by the acronym ",
  OTHER_KIND: "They are of different kinds: ",
  OTHER_IDENTIFIER: "One register tells them apart: ",
  OTHER_EXISTENCE: "Their lives do not meet: ",
};

/** As many names or identifiers are quoted in one reason; the others are counted. */
const quotedMax = 3;

/** Registers that can give an actor several identifiers, so that different ones tell nobody apart. */
const plural = "('URL')";

const names: readonly DuplicateReasonKind[] = ["SAME_NAME", "SIMILAR_NAME", "SAME_ACRONYM"];
const against: readonly DuplicateReasonKind[] = ["OTHER_KIND", "OTHER_IDENTIFIER", "OTHER_EXISTENCE"];

const weight = (kinds: readonly DuplicateReasonKind[]): Sql =>
  `coalesce(max(case kind ${kinds.map((kind) => `when '${kind}' then ${duplicateWeights[kind]}`).join(" ")} end), 0)`;

/** The score: what the identifiers and the best of the names leave of doubt, and each reason against it. */
const score = `(1 - (1 - ${weight(["SAME_IDENTIFIER"])}) * (1 - ${weight(names)}))${against
  .map((kind) => ` * case when bool_or(kind = '${kind}') then ${duplicateWeights[kind]} else 1 end`)
  .join("")}`;

const current = (alias: string): Sql => `${alias}.recorded_until is null`;
const resolved = (alias: string, column: string): Sql =>
  `canonical_actors ${alias} on ${alias}.actor_id = ${column} and ${current(alias)}`;

/** The names that can be those of a duplicate of one actor: its own, and those that its own find in the index. */
function namesNear(row: Row, reference: string): Sql {
  const own = `select o.row_id, search_spellings(search_text(o.text), '&') as spelt from canonical_actors c join actor_names o on o.actor_id = c.actor_id and ${current("o")} where c.canonical_id = ${actorsNamed(row, [reference])} and ${current("c")}`;
  // Each name is looked up by itself, so that the database cannot choose to read every name beside every own one.
  const found = `select x.row_id from actor_names x where search_name_words(x.text) @@ own.spelt and ${current("x")} offset 0`;
  return ` and n.row_id in (with own as materialized (${own}) select row_id from own union select f.row_id from own cross join lateral (${found}) f)`;
}

/**
 * Two actors that share a sign of any sort: an identifier, a name, the words of a name in whatever order, or a name
 * with one letter of one word left out. Signs are compared by grouping them, so that no actor is held against every
 * other.
 */
function suggestions(row: Row, filter: Readonly<Record<string, unknown>>): Sql {
  const { build } = row;
  const several = `min(actor_id) <> max(actor_id) and count(*) <= ${build.param(duplicateBearersMax.value, "int")}`;
  const near = filter["actor"] ? namesNear(row, String(filter["actor"])) : "";
  const kinds = filter["kinds"]
    ? ` and c.canonical_id in (select k.id from actors k where k.kind = any(${build.param(filter["kinds"], "text[]")}) and ${current("k")})`
    : "";
  const between = (table: string, one: string, two: string, columns: string) =>
    `select least(ca.canonical_id, cb.canonical_id) as actor_id, greatest(ca.canonical_id, cb.canonical_id) as other_id${columns} from ${table} p join ${resolved("ca", `p.${one}`)} join ${resolved("cb", `p.${two}`)} where ${current("p")}`;
  return `
with called as materialized (
  select c.canonical_id as actor_id, t.key, min(n.text collate "C") as text, bool_and(n.kind = 'ACRONYM') as acronym
  from actor_names n join ${resolved("c", "n.actor_id")}
  cross join lateral (select search_text(n.text) as key offset 0) t
  where ${current("n")} and t.key <> ''${near}${kinds} group by 1, 2
),
borne as materialized (
  select distinct c.canonical_id as actor_id, i.scheme, i.value
  from actor_identifiers i join ${resolved("c", "i.actor_id")} where ${current("i")}${kinds}
),
cut as materialized (
  select n.actor_id, n.text, w.word, replace(' ' || n.key || ' ', ' ' || w.word || ' ', ' ~ ') as rest
  from called n cross join lateral string_to_table(n.key, ' ') w(word) where not n.acronym
),
gaps as materialized (
  select * from cut where rest in (select rest from cut group by rest having min(word) <> max(word))
),
spelt as materialized (
  select w.word, s.spelling from (select distinct word from gaps) w cross join lateral unnest(search_misspellings(w.word)) s(spelling)
),
shared as (
  select 'SAME_IDENTIFIER' as kind, array_agg(actor_id) as actors, array_agg(scheme || ' ' || value) as texts, null::bool[] as acronyms
  from borne group by scheme, value having ${several}
  union all
  select 'SAME_NAME', array_agg(actor_id), array_agg(text), array_agg(acronym)
  from called group by key having ${several}
  union all
  select 'SIMILAR_NAME', array_agg(actor_id), array_agg(text), null
  from (
    select n.actor_id, n.text, n.key, (select string_agg(w, ' ' order by w) from string_to_table(n.key, ' ') w) as words
    from called n where not n.acronym and n.key like '% %' and n.key !~ ('[' || search_ideographs() || ']')
  ) n group by words having ${several} and min(key) <> max(key)
  union all
  select 'SIMILAR_NAME', array_agg(g.actor_id), array_agg(g.text), null
  from gaps g join spelt s on s.word = g.word
  group by g.rest, s.spelling having ${several} and min(g.word) <> max(g.word)
),
alike as (
  select distinct case when one.acronym or two.acronym then 'SAME_ACRONYM' else g.kind end as kind,
    least(one.actor_id, two.actor_id) as actor_id, greatest(one.actor_id, two.actor_id) as other_id,
    case when g.kind = 'SAME_IDENTIFIER' then one.text
      when g.kind = 'SAME_NAME' and one.text = two.text then '“' || one.text || '”'
      else '“' || one.text || '” and “' || two.text || '”' end as item,
    search_text(one.text) <> search_text(two.text) as differ
  from shared g
  cross join lateral unnest(g.actors, g.texts, g.acronyms) one(actor_id, text, acronym)
  cross join lateral unnest(g.actors, g.texts, g.acronyms) two(actor_id, text, acronym)
  where one.actor_id < two.actor_id
),
judged as (${between("identity_judgements", "actor_id", "other_id", ", p.verdict")}),
pairs as materialized (
  select p.actor_id, p.other_id, a.slug, o.slug as other_slug, a.kind, o.kind as other_kind,
    a.exists_from_earliest, a.exists_until_latest, o.exists_from_earliest as other_from_earliest, o.exists_until_latest as other_until_latest,
    (p.actor_id, p.other_id) in (select actor_id, other_id from judged) as unsure
  from (select distinct actor_id, other_id from alike) p
  join actors a on a.id = p.actor_id and ${current("a")} join actors o on o.id = p.other_id and ${current("o")}
  where (p.actor_id, p.other_id) not in (select actor_id, other_id from judged where verdict <> 'UNSURE')
    and (p.actor_id, p.other_id) not in (${between("successions", "predecessor_id", "successor_id", "")})
),
reason as (
  select kind, actor_id, other_id, item from alike where kind <> 'SIMILAR_NAME' or differ
  union all
  select 'OTHER_KIND', actor_id, other_id, kind || ' and ' || other_kind from pairs where kind <> other_kind
  union all
  select 'OTHER_IDENTIFIER', p.actor_id, p.other_id, i.scheme || ' ' || min(i.value collate "C") || ' and ' || min(j.value collate "C")
  from pairs p join borne i on i.actor_id = p.actor_id join borne j on j.actor_id = p.other_id and j.scheme = i.scheme
  where i.scheme not in ${plural} group by p.actor_id, p.other_id, i.scheme having not bool_or(i.value = j.value)
  union all
  select 'OTHER_EXISTENCE', actor_id, other_id,
    case when exists_until_latest < other_from_earliest then slug || ' ended by ' || exists_until_latest || ', and ' || other_slug || ' did not begin before ' || other_from_earliest
      else other_slug || ' ended by ' || other_until_latest || ', and ' || slug || ' did not begin before ' || exists_from_earliest end
  from pairs where exists_until_latest < other_from_earliest or other_until_latest < exists_from_earliest
),
told as (
  select actor_id, other_id, kind, count(*) as total, (array_agg(item order by item collate "C"))[:${quotedMax}] as items
  from reason group by actor_id, other_id, kind
)
select p.actor_id, p.other_id, p.slug, p.other_slug, p.kind, p.other_kind, p.unsure, t.doubt, t.reasons
from pairs p join (
  select actor_id, other_id, (1000 - round(1000 * ${score}))::int as doubt,
    jsonb_agg(jsonb_build_object('kind', kind, 'items', items, 'total', total)) as reasons
  from told group by actor_id, other_id
) t using (actor_id, other_id)`;
}

/** The reasons, in the order of their kinds. */
const reasons: Field = (row, want) => {
  const reason = new Row(
    row.build,
    {
      type: "DuplicateReason",
      table: duplicateSuggestions,
      fields: {
        kind: scalar(({ alias }) => `${alias}.kind`),
        detail: scalar(
          ({ alias }) =>
            `case ${alias}.kind ${duplicateReasonKinds.values.map((kind) => `when '${kind}' then '${beginnings[kind]}'`).join(" ")} end || (select string_agg(i, '; ') from jsonb_array_elements_text(${alias}.items) i) || case when ${alias}.total > ${quotedMax} then '; and ' || ${alias}.total - ${quotedMax} || ' more' else '' end || '.'`,
        ),
      },
    },
    row.build.alias("re_"),
    row.asOf,
  );
  const kinds = row.build.param(duplicateReasonKinds.values, "text[]");
  return `(select '[' || string_agg(${reason.object(want.want)}, ',' order by array_position(${kinds}, ${reason.alias}.kind)) || ']' from jsonb_to_recordset(${row.alias}.reasons) ${reason.alias}(kind text, items jsonb, total int))`;
};

const recordAt = (column: string): Field =>
  one("Actor", (row, actor) => [`${actor.alias}.id = ${row.alias}.${column}`]);

/** Pairs of records that resolve to no other and may be of one actor, as they are held now. */
export const duplicateSuggestionRead: Model = {
  type: "DuplicateSuggestion",
  table: duplicateSuggestions,
  source: (row, _narrow, args) => ({
    from: `(${suggestions(row, (args["filter"] as Record<string, unknown> | undefined) ?? {})}) ${row.alias}`,
    where: [],
  }),
  fields: {
    actor: recordAt("actor_id"),
    other: recordAt("other_id"),
    score: scalar((row) => `round(1 - ${row.col(duplicateSuggestions.doubt)} / 1000.0, 3)::float8`),
    reasons,
  },
  filters: {
    actor: (row, reference: string) =>
      `${actorsNamed(row, [reference])} in (${row.col(duplicateSuggestions.actorId)}, ${row.col(duplicateSuggestions.otherId)})`,
    kinds: (row, kinds: readonly string[]) =>
      `${isOneOf(duplicateSuggestions.kind)(row, kinds)} and ${isOneOf(duplicateSuggestions.otherKind)(row, kinds)}`,
    minScore: (row, least: number) => {
      if (!(least >= 0 && least <= 1))
        throw new ReadError(`A score is from 0 to 1; minScore is ${least}.`, "filter.minScore");
      return `${row.col(duplicateSuggestions.doubt)} <= ${row.build.param(Math.floor((1 - least) * 1000 + 1e-6), "int")}`;
    },
    unsure: (row, wanted: boolean) => (wanted ? "true" : `not ${row.col(duplicateSuggestions.unsure)}`),
  },
  filterDefaults: { minScore: duplicateScoreDefault, unsure: false },
  orders: {
    SCORE: {
      keys: (row) => [
        { sql: row.col(duplicateSuggestions.doubt), type: "int" },
        { sql: row.col(duplicateSuggestions.slug), type: "text" },
        { sql: row.col(duplicateSuggestions.otherSlug), type: "text" },
      ],
    },
  },
};
