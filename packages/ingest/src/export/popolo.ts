import type { BundledPeriod, BundledTemporal, ListedActor } from "@demarche/store";
import { slugOf, sortOf } from "./actor-sort.js";
import { plainText } from "./moment.js";

type Parts = Readonly<Record<string, unknown>>;

/** A record without what is not known. */
const known = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const date = (moment: BundledTemporal | null | undefined) => (moment ? plainText(moment) : null);
const dates = (period: BundledPeriod | null): Parts => ({
  start_date: date(period?.from),
  end_date: date(period?.until),
});

const described = ({ slug, name, names, identifiers }: ListedActor): Parts => ({
  id: slug,
  name,
  other_names: names
    .filter(({ text }) => text !== name)
    // Popolo has no term for a language; `lang` is what its users write.
    .map(({ text, lang }) => known({ name: text, lang })),
  identifiers: identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })),
});

/** What Popolo makes of an actor, by the list of its document. */
interface Popolo {
  readonly persons: Parts[];
  readonly organizations: Parts[];
  readonly posts: Parts[];
  readonly memberships: Parts[];
}

export function popoloOf(actor: ListedActor): Popolo {
  const { slug, kind, description, partOf, exists } = actor;
  const memberships = [
    ...actor.tenures.map(({ title, office, organization, held }, at) =>
      known({
        id: `${slug}.tenure.${at + 1}`,
        label: title,
        role: title,
        person_id: slug,
        organization_id: slugOf(organization, "body"),
        post_id: slugOf(office, "post"),
        ...dates(held),
      }),
    ),
    ...actor.members.flatMap(({ member, period }, at): Parts[] => {
      const body = slugOf(member, "body");
      // A post is no member there: its holder is.
      if (sortOf(member.kind) === "post") return [];
      const membership = known({
        id: `${slug}.member.${at + 1}`,
        person_id: slugOf(member, "person"),
        member: body === null ? null : { id: body, name: member.name },
        organization_id: slug,
        ...dates(period),
      });
      return [membership];
    }),
  ];
  const none: Popolo = { persons: [], organizations: [], posts: [], memberships };
  switch (sortOf(kind)) {
    case "person": {
      const life = { birth_date: date(exists?.from), death_date: date(exists?.until) };
      return { ...none, persons: [known({ ...described(actor), ...life, summary: description })] };
    }
    case "post": {
      const post = { id: slug, label: actor.name, organization_id: slugOf(partOf, "body"), ...dates(exists) };
      return { ...none, posts: [known(post)] };
    }
    case "body": {
      const organization = known({
        ...described(actor),
        classification: kind,
        parent_id: slugOf(partOf, "body"),
        abstract: description,
        founding_date: date(exists?.from),
        dissolution_date: date(exists?.until),
      });
      return { ...none, organizations: [organization] };
    }
  }
}

const lists = ["persons", "organizations", "posts", "memberships"] as const;

/**
 * Actors as one Popolo document, read once for each of its lists: they stand one after the other, and none is kept in
 * memory.
 */
export async function* popoloOfActors(
  read: () => AsyncIterable<readonly ListedActor[]>,
): AsyncGenerator<string> {
  yield "{";
  for (const [at, list] of lists.entries()) {
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(list)}:[`;
    let before = "\n";
    for await (const page of read()) {
      const records = page.flatMap((actor) => popoloOf(actor)[list]);
      if (records.length === 0) continue;
      yield before + records.map((record) => JSON.stringify(record)).join(",\n");
      before = ",\n";
    }
    yield "]";
  }
  yield "\n}\n";
}
