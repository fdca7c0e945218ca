/** A dossier small enough to be read at a glance; its source's text is `articleText`. */
export const articleText =
  "In May the ambassador announced the plan. China 🇨🇳 said that it was “not welcome”. France is reportedly arranging talks at the time.\n";

export const smallDossier = `slug: small
title: A small dossier
sources:
  - slug: article
    kind: NEWS_ARTICLE
    held: true
    language: en
    published: 2023
actors:
  - slug: cn
    kind: STATE
    names:
      - { text: China, lang: en, kind: COMMON }
  - slug: nato
issues:
  - slug: office
    kind: PROPOSAL
    label: The office
    proposition: The office should open.
    proposer: nato
statements:
  - key: st-01
    source: article
    words:
      - { exact: said that it was “not welcome”, start: 51, end: 81 }
    content: China said that the plan was not welcome.
    act: OBJECT
    subjects: [cn]
    speakers: [cn]
    issue: office
    certainty: CERTAIN
    polarity: POSITIVE
    expresses:
      - { holder: cn, stance: OPPOSITION, disclosure: STATED }
    attribution:
      - { mode: OWN_VOICE }
      - { agent: cn, mode: PARAPHRASE, cue: { exact: said that, start: 51, end: 60 } }
    said: { edtf: 2023-05~, basis: RELATIVE, raw: at the time, anchor: st-02 }
  - key: st-02
    source: article
    words:
      - { exact: the ambassador announced the plan }
    content: The ambassador announced the plan.
    act: ANNOUNCE
    issue: office
    certainty: CERTAIN
    polarity: POSITIVE
    attribution:
      - { mode: OWN_VOICE }
    said: { edtf: 2023-05, basis: INFERRED, raw: In May }
`;

/** The small dossier with one piece of its text put in another's place; the piece must be there exactly once. */
export function smallWith(piece: string, replacement: string): string {
  const parts = smallDossier.split(piece);
  if (parts.length !== 2) throw new Error(`“${piece}” stands ${parts.length - 1} times in the small dossier`);
  return parts.join(replacement);
}
