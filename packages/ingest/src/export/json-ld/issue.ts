import type { BundledIssue, BundledIssueStatus, BundledPosition } from "@demarche/store";
import { links, momentNode, type Node, named, node, periodParts, to, values } from "./node.js";
import { derived } from "./rule.js";

export const issueNode = (issue: BundledIssue): Node =>
  node({
    "@id": named(issue.id),
    "@type": "demarche:Issue",
    "schema:name": issue.label,
    ...values(issue, "proposition", "kind"),
    "demarche:plannedFor": momentNode(issue.plannedFor),
  });

export const issueStatusNode = (status: BundledIssueStatus, place: string): Node =>
  node({
    "@id": named(`IssueStatus:${place}`),
    "@type": ["demarche:IssueStatus", "prov:Entity"],
    ...links(status, "issue"),
    ...values(status, "status", "inForce", "contested"),
    ...periodParts(status.period),
    ...derived(status),
  });

/** A position without a stance says so by having none: silence is not neutrality. */
export const positionNode = (position: BundledPosition): Node =>
  node({
    "@id": named(position.id),
    "@type": ["demarche:Position", "prov:Entity"],
    ...links(position, "holder", "issue"),
    ...values(position, "stance", "disclosure", "intent", "qualification"),
    ...values(position, "inForce", "contested", "independentRoots"),
    "prov:wasRevisionOf": to(position.supersedes),
    ...periodParts(position.held),
    ...derived(position),
  });
