import type { Terms } from "../term/term.js";

/** A field of cooperation, as a SKOS concept: its code, the preferred label, and other labels for the same thing. */
export interface CooperationArea {
  /** The kebab-case code that dossiers and the API use. */
  readonly code: string;
  /** The preferred English label. */
  readonly label: string;
  /** Other English labels that sources use for the same area. */
  readonly altLabels: readonly string[];
}

const areas = {
  dialogue: { label: "Political dialogue", altLabels: ["consultations", "political consultation"] },
  cyber: { label: "Cyber defence", altLabels: ["cybersecurity", "cyber security", "cyber defense"] },
  space: { label: "Space", altLabels: ["outer space", "space security"] },
  maritime: { label: "Maritime security", altLabels: ["maritime", "maritime domain awareness"] },
  "climate-security": { label: "Climate change and security", altLabels: ["climate", "climate change"] },
  "emerging-technology": {
    label: "Emerging and disruptive technologies",
    altLabels: ["emerging technology", "EDT", "new technologies"],
  },
  resilience: {
    label: "Resilience",
    altLabels: ["civil preparedness", "critical infrastructure protection"],
  },
  hybrid: { label: "Hybrid threats", altLabels: ["hybrid warfare", "countering hybrid threats"] },
  disinformation: {
    label: "Disinformation",
    altLabels: ["countering disinformation", "information threats"],
  },
  interoperability: { label: "Interoperability", altLabels: ["standardisation", "standardization"] },
  "capability-development": { label: "Capability development", altLabels: ["capacity building"] },
  training: { label: "Training and education", altLabels: ["education", "military education"] },
  exercises: { label: "Exercises", altLabels: ["joint exercises", "military exercises"] },
  "information-sharing": {
    label: "Information sharing",
    altLabels: ["information exchange", "intelligence sharing"],
  },
  "crisis-management": {
    label: "Crisis management",
    altLabels: ["crisis response", "peace support operations"],
  },
  "arms-control-nonproliferation": {
    label: "Arms control, disarmament and non-proliferation",
    altLabels: ["arms control", "disarmament", "non-proliferation", "nonproliferation"],
  },
  cbrn: {
    label: "Chemical, biological, radiological and nuclear defence",
    altLabels: ["CBRN defence", "CBRN defense"],
  },
  "counter-terrorism": {
    label: "Counter-terrorism",
    altLabels: ["counterterrorism", "fight against terrorism"],
  },
  "women-peace-security": { label: "Women, peace and security", altLabels: ["WPS"] },
  "human-security": { label: "Human security", altLabels: ["protection of civilians"] },
  "defence-reform": {
    label: "Defence reform",
    altLabels: ["defense reform", "defence institution building", "reform"],
  },
  "science-technology": { label: "Science and technology", altLabels: ["science", "scientific cooperation"] },
  logistics: { label: "Logistics", altLabels: ["logistic support", "mutual logistics"] },
  "public-diplomacy": { label: "Public diplomacy", altLabels: ["strategic communications"] },
  "disaster-relief": {
    label: "Disaster relief",
    altLabels: ["humanitarian assistance", "humanitarian assistance and disaster relief", "HADR"],
  },
} as const satisfies Record<string, { label: string; altLabels: readonly string[] }>;

/** The code of a cooperation area. */
export type CooperationAreaCode = keyof typeof areas;

/** Every cooperation area, in the order of the documentation. */
export const cooperationAreas: readonly (CooperationArea & { readonly code: CooperationAreaCode })[] = (
  Object.keys(areas) as CooperationAreaCode[]
).map((code) => ({ code, label: areas[code].label, altLabels: areas[code].altLabels }));

/** The cooperation area of a code, or undefined for a word that is no code. */
export function cooperationAreaOf(code: string): (typeof cooperationAreas)[number] | undefined {
  return cooperationAreas.find((area) => area.code === code);
}

/** The area that a source's own word names, by code, label or other label, whatever its case; undefined when none does. */
export function cooperationAreaNamed(word: string): (typeof cooperationAreas)[number] | undefined {
  const sought = word.trim().toLowerCase();
  return cooperationAreas.find(({ code, label, altLabels }) =>
    [code, label, ...altLabels].some((name) => name.toLowerCase() === sought),
  );
}

/** The codes as a closed list, for fields that hold one; an open vocabulary in the API, so no GraphQL enum. */
export const cooperationAreaCodes: Terms<CooperationAreaCode> = {
  name: "CooperationAreaCode",
  description: "The code of a field of cooperation.",
  values: cooperationAreas.map(({ code }) => code) as [CooperationAreaCode, ...CooperationAreaCode[]],
  meanings: Object.fromEntries(
    cooperationAreas.map(({ code, label, altLabels }) => [
      code,
      `${label}; also called ${altLabels.join(", ")}.`,
    ]),
  ) as Record<CooperationAreaCode, string>,
  members: Object.fromEntries(cooperationAreas.map(({ code }) => [code, code])) as {
    [K in CooperationAreaCode]: K;
  },
};
