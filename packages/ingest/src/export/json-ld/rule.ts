import { type Node, named } from "./node.js";

/** What a rule made of statements. */
export interface Ruled {
  readonly basis: readonly string[];
  readonly rule: { readonly id: string; readonly version: number; readonly text: string };
}

const activityOf = ({ id, version }: Ruled["rule"]): string => named(`Activity:${id}/${version}`);

/** What every derived record says of where it comes from: its statements, and the work of its rule. */
export const derived = ({ basis, rule }: Ruled): Node => ({
  "prov:wasDerivedFrom": basis.map(named),
  "prov:wasGeneratedBy": activityOf(rule),
});

const software = named("Agent:demarche");
export const softwareNode: Node = {
  "@id": software,
  "@type": ["prov:SoftwareAgent", "prov:Agent"],
  "schema:name": "Demarche",
};

/** The work of each rule that made one of the records, and the rule as its plan. */
export function ruleNodes(ruled: readonly Ruled[]): Node[] {
  const rules = new Map(ruled.map(({ rule }) => [activityOf(rule), rule]));
  return [...rules].sort().flatMap(([activity, { id, version, text }]) => {
    const plan = named(`Rule:${id}/${version}`);
    return [
      {
        "@id": activity,
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": software,
        "prov:qualifiedAssociation": {
          "@type": "prov:Association",
          "prov:agent": software,
          "prov:hadPlan": plan,
        },
      },
      {
        "@id": plan,
        "@type": ["prov:Plan", "prov:Entity"],
        "schema:name": id,
        "schema:version": version,
        "schema:text": text,
      },
    ];
  });
}
