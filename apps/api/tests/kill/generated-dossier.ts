/** How many statements a generated dossier holds: enough that writing one takes a while. */
export const statementsOfDossier = 60;

/** Positions that the statements of a generated dossier derive: the stance changes with each of them. */
export const positionsOfDossier = statementsOfDossier;

/** A dossier of its own actors, issue and source, as YAML. `slug` is the start of every slug in it. */
export function generateDossier(slug: string): string {
  const statements = Array.from({ length: statementsOfDossier }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return `
  - key: st-${String(index).padStart(3, "0")}
    source: ${slug}-source
    words: [{ exact: "We spoke of it on day ${index}." }]
    content: On day ${index} the state spoke of the matter.
    act: ASSERT
    speakers: [${slug}-state]
    issue: ${slug}-issue
    certainty: CERTAIN
    polarity: POSITIVE
    expresses:
      - { holder: ${slug}-state, stance: ${index % 2 === 0 ? "SUPPORT" : "OPPOSITION"}, disclosure: STATED }
    directness: FIRST_HAND
    attribution:
      - { source: ${slug}-source, mode: OWN_VOICE }
    said: ${day}`;
  });
  return `slug: ${slug}
title: Made for a test
sources:
  - slug: ${slug}-source
    kind: PRESS_RELEASE
    held: false
    published: 2020-06-01
actors:
  - slug: ${slug}-state
    kind: STATE
    names: [{ text: State of ${slug}, lang: en, kind: COMMON }]
issues:
  - slug: ${slug}-issue
    kind: POLICY
    label: Matter of ${slug}
    proposition: The matter is settled.
statements:${statements.join("")}
`;
}
