import type { DossierInput } from "@demarche/schema";
import fc from "fast-check";
import { stringify } from "yaml";

const slugs = ["ann", "bob", "cid"] as const;
const moments = ["2023-01", "2023-02-10", "2023-03-05~", "[..2023-02]"] as const;

const statement = fc.record({
  holder: fc.constantFrom(...slugs),
  stance: fc.constantFrom("SUPPORT", "QUALIFIED_SUPPORT", "OPPOSITION"),
  disclosure: fc.constantFrom("STATED", "ASCRIBED"),
  said: fc.option(fc.constantFrom(...moments), { nil: undefined }),
  retracts: fc.boolean(),
  hedged: fc.boolean(),
});

const dossier = fc.record({
  statements: fc.array(statement, { minLength: 1, maxLength: 4 }),
  described: fc.boolean(),
  member: fc.constantFrom(...slugs),
  topics: fc.uniqueArray(fc.constantFrom("one", "two, three", "four | five")),
  participates: fc.boolean(),
});

/** What one reading gives as a dossier: of two dossiers that name the same actors, issue and programme. */
function dossierOf(
  slug: string,
  made: typeof dossier extends fc.Arbitrary<infer Made> ? Made : never,
): DossierInput {
  const own = `${slug}-paper`;
  const names = (...texts: string[]) => texts.map((text) => ({ text, kind: "COMMON" as const }));
  return {
    slug,
    title: `The dossier ${slug}`,
    sources: [{ slug: own, kind: "NEWS_ARTICLE", held: false, published: "2023-05", publisher: "club" }],
    actors: [
      ...slugs.map((actor) => ({
        slug: actor,
        kind: "PERSON" as const,
        names: made.described ? names(actor, `${actor} of ${slug}`) : names(actor),
        ...(made.described ? { descriptions: [{ lang: "en", text: `${actor}, by ${slug}` }] } : {}),
        tenures: [{ title: `Chair by ${slug}`, organization: "club", from: "2023-01", source: own }],
      })),
      {
        slug: "club",
        kind: "GROUPING" as const,
        names: names("The Club"),
        members: [{ actor: made.member, basis: "EXPLICIT" as const, from: "2023" }],
      },
    ],
    issues: [
      {
        slug: "office",
        kind: "PROPOSAL",
        label: "Office",
        proposition: "It should be.",
        topics: made.topics,
      },
    ],
    programmes: [
      {
        slug: "plan",
        code: "P",
        names: [{ text: "Plan", lang: "en" }],
        sponsor: "club",
        kind: "FRAMEWORK",
        status: "ACTIVE",
      },
    ],
    statements: made.statements.map((each, at) => {
      const spoke = each.disclosure === "STATED";
      return {
        key: `s${at}`,
        source: own,
        words: [{ exact: `They may do ${at}`, prefix: "and" }],
        ...(each.hedged ? { hedge: { exact: "may" } } : {}),
        content: `What statement ${at} says.`,
        act: "ASSERT",
        subjects: [each.holder],
        speakers: spoke ? [each.holder] : [],
        issue: "office",
        programme: "plan",
        certainty: "PROBABLE",
        polarity: "POSITIVE",
        expresses: [{ holder: each.holder, stance: each.stance, disclosure: each.disclosure }],
        attribution: [
          { source: own, mode: "OWN_VOICE" },
          spoke ? { agent: each.holder, mode: "PARAPHRASE" } : { agent: "club", mode: "ACCORDING_TO" },
        ],
        ...(each.said ? { said: each.said } : {}),
        ...(each.retracts && at > 0 ? { relations: [{ kind: "RETRACTS", target: `s${at - 1}` }] } : {}),
      };
    }) as never,
    participations: made.participates
      ? [
          {
            key: "p0",
            actor: "ann",
            programme: "plan",
            role: "PARTNER",
            status: "ACTIVE",
            from: "2023",
            basis: ["s0"],
          },
        ]
      : [],
    relations: made.statements.length > 1 ? [{ from: "s0", kind: "CORROBORATES", to: "s1" } as never] : [],
  };
}

/** What a desk adds to the issue, and what it judges of two actors. */
const desk = fc.record({
  topics: fc.uniqueArray(fc.constantFrom("one", "of the desk")),
  verdict: fc.constantFrom("SAME", "DIFFERENT"),
});

/** Recordings one after the other: of two dossiers, the first maybe again with other words, and of a desk. */
export const history = fc
  .record({ first: dossier, second: dossier, again: fc.option(dossier, { nil: undefined }), desk })
  .map(({ first, second, again, desk: added }) => {
    const kept = again && {
      ...again,
      // A statement that was recorded stays in its dossier.
      statements: [...again.statements, ...first.statements].slice(0, Math.max(first.statements.length, 1)),
    };
    const dossiers = [
      dossierOf("first", first),
      dossierOf("second", second),
      ...(kept ? [dossierOf("first", kept)] : []),
    ];
    return { dossiers, desk: added };
  });

export const dossierText = (dossier: DossierInput): string => stringify(dossier);
