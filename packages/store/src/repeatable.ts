import { cooperationAreas } from "@demarche/schema";
import type { Repeatable } from "./migrate/migrate.js";
import { searchStatistics } from "./search/search.statistics.js";
import { ballotViews } from "./statement/ballot.view.js";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The closed list of cooperation areas as rows; labels follow the terms, codes stay. */
const areaLabels = `comment on table cooperation_areas is 'unguarded: written from the terms';
insert into cooperation_areas (code, label, alt_labels) values
${cooperationAreas
  .map(
    ({ code, label, altLabels }) =>
      `  (${literal(code)}, ${literal(label)}, array[${altLabels.map(literal).join(", ")}]::text[])`,
  )
  .join(",\n")}
on conflict (code) do update set label = excluded.label, alt_labels = excluded.alt_labels`;

/** What is run again after the migrations whenever it changes. */
export const repeatable: readonly Repeatable[] = [
  { name: "area-labels", sql: areaLabels },
  ballotViews,
  searchStatistics,
];
