import { cooperationAreas } from "@demarche/schema";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The closed list of cooperation areas as rows; labels follow the terms, codes stay. */
export const areaLabels = `insert into cooperation_areas (code, label, alt_labels) values
${cooperationAreas
  .map(({ code, label, altLabels }) => `  (${literal(code)}, ${literal(label)}, array[${altLabels.map(literal).join(", ")}]::text[])`)
  .join(",\n")}
on conflict (code) do update set label = excluded.label, alt_labels = excluded.alt_labels`;
