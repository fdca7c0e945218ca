import type { Sql } from "../read/build.js";
import { isStance } from "./standing.read.js";

const pair = "left_place, right_place";
const samePair = (left: string, right: string): Sql =>
  `${left}.left_place = ${right}.left_place and ${left}.right_place = ${right}.right_place`;

/**
 * Cohen's κ of every pair, as common table expressions. They read `asked` (id, slug, place) and `told` (states, one for
 * each place or null), and end in `pairs`: one row for each pair.
 *
 * All sums are whole numbers, so that no digit depends on the order of rows. With n shared issues, a of them alike, the
 * margins r and c, and S = Σ r·c: κ = (n·a − S) / (n² − S). The standard error is the large-sample one of Fleiss, Cohen
 * and Everitt (1969), √(var(u) / n) / (1 − S/n²), with u = [alike] − (1 − κ)(c + r) for each issue: c is how often the
 * right one takes the left one's stance, and r the reverse. `influence` is u times n² − S.
 *
 * @param issuesMin pairs with fewer shared issues have no figures
 */
export const kappaTables = (issuesMin: Sql): Sql => `
contingency as (
  select l.place as left_place, r.place as right_place, t.states[l.place] as left_state, t.states[r.place] as right_state, sum(t.issues) as issues
  from asked l join asked r on l.place < r.place cross join (select states, count(*) as issues from told group by states) t
  where t.states[l.place] is not null and t.states[r.place] is not null
  group by 1, 2, 3, 4
),
counts as (
  select ${pair}, sum(issues) as on_record,
    coalesce(sum(issues) filter (where ${isStance("left_state")} and ${isStance("right_state")}), 0) as n,
    coalesce(sum(issues) filter (where 'CONTESTED' in (left_state, right_state)), 0) as contested,
    coalesce(sum(issues) filter (where 'UNSETTLED' in (left_state, right_state) and 'CONTESTED' not in (left_state, right_state)), 0) as unsettled
  from contingency group by ${pair}
),
compared as (
  select c.*, n from contingency c join counts using (${pair})
  where n >= ${issuesMin} and ${isStance("left_state")} and ${isStance("right_state")}
),
left_margins as (
  select ${pair}, left_state as stance, sum(issues) as issues from compared group by ${pair}, left_state
),
right_margins as (
  select ${pair}, right_state as stance, sum(issues) as issues from compared group by ${pair}, right_state
),
chances as (
  select ${pair}, coalesce(sum(l.issues * r.issues), 0) as chance
  from left_margins l left join right_margins r using (${pair}, stance) group by ${pair}
),
measured as (
  select ${pair}, n, chance, n * n - chance as divisor,
    coalesce(sum(issues) filter (where left_state = right_state), 0) as alike
  from compared join chances using (${pair}) group by ${pair}, n, chance
),
influences as (
  select c.left_place, c.right_place, c.issues,
    case when c.left_state = c.right_state then m.divisor else 0 end
      - (m.n - m.alike) * (coalesce(r.issues, 0) + coalesce(l.issues, 0)) as influence
  from compared c
  join measured m on ${samePair("m", "c")}
  left join right_margins r on ${samePair("r", "c")} and r.stance = c.left_state
  left join left_margins l on ${samePair("l", "c")} and l.stance = c.right_state
),
spreads as (
  select ${pair}, sum(issues * influence) as total, sum(issues * influence * influence) as squares
  from influences group by ${pair}
),
pairs as (
  select l.place as left_place, l.id as left_id, l.slug as left_slug, r.place as right_place, r.id as right_id, r.slug as right_slug,
    coalesce(k.n, 0) as n, coalesce(k.contested, 0) as contested, coalesce(k.unsettled, 0) as unsettled,
    coalesce(k.on_record - k.n - k.contested - k.unsettled, 0) as silent,
    m.alike::float8 / m.n::float8 as agreement, m.chance::float8 / (m.n * m.n)::float8 as expected_agreement,
    (m.n * m.alike - m.chance)::float8 / nullif(m.divisor, 0)::float8 as kappa,
    sqrt((m.n * (m.n * s.squares - s.total * s.total))::float8) / nullif(m.divisor * m.divisor, 0)::float8 as standard_error
  from asked l join asked r on l.place < r.place
  left join counts k on k.left_place = l.place and k.right_place = r.place
  left join measured m on m.left_place = l.place and m.right_place = r.place
  left join spreads s on s.left_place = l.place and s.right_place = r.place
)`;
