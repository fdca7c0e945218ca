import type { CsvRow } from "../rows/input.js";
import type { Identifier } from "../rows/known-actors.js";
import type { GivenRecord } from "../rows/row.js";
import type { MadeVoter, Voters } from "../votes/voters.js";

/** The institution whose plenary votes. */
export const parliament = "european-parliament";
export const parliamentRecord: GivenRecord = {
  kind: "actor",
  draft: {
    slug: parliament,
    kind: "GOVERNMENT_BODY",
    names: [{ text: "European Parliament", lang: "en", kind: "COMMON" }],
  },
};

/** A member of the Parliament: the numbers are those of its directory, where each has a page. */
export function memberOf(id: string, values: CsvRow["values"], voters: Voters): MadeVoter {
  const { first_name: first = "", last_name: last = "", country_code: country = "" } = values;
  const name = `${first.trim()} ${last.trim()}`.trim() || `Member ${id} of the European Parliament`;
  const identifiers: Identifier[] = [
    { scheme: "URL", value: `https://www.europarl.europa.eu/meps/en/${id}` },
  ];
  const title = `Member of the European Parliament${country.trim() === "" ? "" : ` (${country.trim()})`}`;
  return voters.make({
    kind: "PERSON",
    names: [{ text: name, kind: "COMMON" }],
    identifiers,
    fields: { tenures: [{ title, organization: parliament }] },
    number: id,
  });
}

/** A person's membership of a political group. */
export interface Membership {
  readonly actor: string;
  readonly basis: "EXPLICIT";
  readonly from?: string;
  readonly until?: string;
}

/** A political group with its members. */
export function groupRecord(
  slug: string,
  values: CsvRow["values"],
  members: readonly Membership[],
): GivenRecord {
  const { code = "", official_label: official = "", label = "", short_label: short = "" } = values;
  const names = [
    { text: label.trim() || code, lang: "en", kind: "COMMON" },
    { text: official.trim(), lang: "en", kind: "OFFICIAL" },
    { text: short.trim(), lang: "en", kind: "ACRONYM" },
  ];
  const distinct = names.filter(
    ({ text }, at) => text !== "" && names.findIndex((other) => other.text === text) === at,
  );
  return { kind: "actor", draft: { slug, kind: "GROUPING", names: distinct, partOf: parliament, members } };
}
