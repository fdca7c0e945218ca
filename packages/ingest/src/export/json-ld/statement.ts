import type { BundledStatement } from "@demarche/store";
import { links, momentNode, type Node, named, node, to, toAll, values } from "./node.js";
import { passageNode } from "./source.js";

/** A statement as a claim that appears in its source, and the annotation that ties it to the source's words. */
export function statementNodes(statement: BundledStatement): Node[] {
  const { id, source, speakers, attribution, relations, passages } = statement;
  const root = attribution.at(-1)?.agent;
  const quoted = statement.verbatim.length > 0 || passages.length > 0;
  const claim = node({
    "@id": named(id),
    "@type": ["schema:Claim", "prov:Entity"],
    "schema:text": statement.content,
    "schema:appearance": to(source),
    "schema:author": toAll(speakers),
    "schema:about": to(statement.issue),
    "prov:hadPrimarySource": to(source),
    "prov:wasQuotedFrom": quoted ? to(source) : null,
    "prov:wasAttributedTo": toAll(root ? [root] : speakers),
    "prov:generatedAtTime": statement.recorded.from,
    "prov:wasRevisionOf": toAll(
      relations.flatMap(({ kind, statement: other }) => (kind === "CORRECTS" ? other : [])),
    ),
    ...values(statement, "act", "certainty", "polarity", "directness", "status"),
    "demarche:subject": toAll(statement.subjects),
    "demarche:addressee": toAll(statement.addressees),
    "demarche:onBehalfOf": toAll(statement.onBehalfOf.map(({ actor }) => actor)),
    ...links(statement, "programme", "event"),
    "demarche:said": momentNode(statement.said),
    "demarche:attribution": attribution.map((step) =>
      node({
        "@type": "demarche:AttributionStep",
        ...values(step, "mode", "scope"),
        ...links(step, "agent", "source"),
      }),
    ),
    "demarche:expresses": statement.expresses.map((expression) =>
      node({
        "@type": "demarche:Expression",
        ...links(expression, "holder"),
        ...values(expression, "stance", "disclosure", "intent", "qualification"),
      }),
    ),
    "demarche:relation": relations.map((relation) =>
      node({
        "@type": "demarche:StatementRelation",
        ...values(relation, "kind", "drift", "note"),
        ...links(relation, "statement"),
      }),
    ),
  });
  if (passages.length === 0) return [claim];
  const annotation = {
    "@id": `${named(id)}/words`,
    "@type": "oa:Annotation",
    "oa:motivatedBy": "oa:linking",
    "oa:hasBody": named(id),
    "oa:hasTarget": passages.map(passageNode),
  };
  return [claim, annotation];
}
