type Rule = (value: unknown) => boolean;
type Terms = Readonly<Record<string, Rule>>;

const text: Rule = (value) => typeof value === "string" && value !== "";
/** Popolo's form of a date: a year, a month or a day. */
const date: Rule = (value) => typeof value === "string" && /^\d{4}(-\d\d){0,2}$/u.test(value);
const record: Rule = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const every =
  (terms: Terms, needed: string): Rule =>
  (value) =>
    Array.isArray(value) && value.every((each) => needed in each && brokenRules(each, terms).length === 0);

/** `lang` is none of Popolo's terms: it has none for a language, and allows others where its own do not suffice. */
const otherName: Terms = { name: text, start_date: date, end_date: date, note: text, lang: text };
const identifier: Terms = { identifier: text, scheme: text };
const named: Terms = {
  id: text,
  name: text,
  other_names: every(otherName, "name"),
  identifiers: every(identifier, "identifier"),
};

/**
 * The terms of the lists of a Popolo document, and the form of each, as its specification has them
 * (https://www.popoloproject.com/specs/, whose JSON schemas are in https://github.com/popolo-project/popolo-spec under
 * schemas/). Those that are never written are left out here.
 */
export const popoloTerms = {
  persons: { ...named, birth_date: date, death_date: date, summary: text },
  organizations: {
    ...named,
    classification: text,
    parent_id: text,
    abstract: text,
    founding_date: date,
    dissolution_date: date,
  },
  posts: { id: text, label: text, role: text, organization_id: text, start_date: date, end_date: date },
  memberships: {
    id: text,
    label: text,
    role: text,
    member: record,
    person_id: text,
    organization_id: text,
    post_id: text,
    start_date: date,
    end_date: date,
  },
} as const satisfies Readonly<Record<string, Terms>>;

/** The terms of a record that Popolo has not, or whose value has another form there. */
export const brokenRules = (value: object, terms: Terms): string[] =>
  Object.entries(value).flatMap(([name, given]) =>
    terms[name]?.(given) ? [] : [`${name}: ${JSON.stringify(given)}`],
  );
