import { type Dossier, type DossierInput, dossierShape, validate } from "@demarche/schema";

/** A dossier in which so many actors support one issue. */
export function generatedDossier(count: number): Dossier {
  const slugs = Array.from({ length: count }, (_, at) => `crowd-${String(at).padStart(5, "0")}`);
  const dossier: DossierInput = {
    slug: "crowd",
    title: "A crowd",
    sources: [{ slug: "crowd-roll", kind: "VOTING_RECORD", held: false, published: "2023-01-01" }],
    actors: slugs.map((slug) => ({ slug, kind: "PERSON", names: [{ text: slug, kind: "COMMON" }] })),
    issues: [{ slug: "crowd", kind: "PROPOSAL", label: "The crowd", proposition: "It should be." }],
    statements: slugs.map((slug, at) => ({
      key: `s${at}`,
      source: "crowd-roll",
      locator: `row ${at}`,
      content: "They voted for it.",
      act: "VOTE",
      speakers: [slug],
      issue: "crowd",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      expresses: [{ holder: slug, stance: "SUPPORT", disclosure: "IMPLIED_BY_ACT" }],
      attribution: [{ source: "crowd-roll", mode: "OWN_VOICE" }],
      said: "2023-01-01",
    })),
  };
  const validated = validate(dossierShape, dossier);
  if (!validated.ok) throw new Error(JSON.stringify(validated.problems[0]));
  return validated.value;
}
