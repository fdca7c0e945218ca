import type { Bundle, ListName, ListRecord } from "@demarche/store";
import { digestOf } from "../canonical-json.js";
import { titleOf } from "../citation.js";
import { actorNode } from "./actor.js";
import { contextOf } from "./context.js";
import { attendanceNode, eventNode } from "./event.js";
import { issueNode, issueStatusNode, positionNode } from "./issue.js";
import { type Node, named, node, values } from "./node.js";
import { instrumentNode, participationNode, programmeNode, transitionNode } from "./programme.js";
import { type Ruled, ruleNodes, softwareNode } from "./rule.js";
import { sourceNode } from "./source.js";
import { statementNodes } from "./statement.js";

/**
 * The bundle as one JSON-LD document that needs nothing from elsewhere: its context is inside. Its records are named as
 * parts of the bundle, which is named by its digest (RFC 6920).
 */
export function jsonLd(bundle: Bundle): string {
  const digest = digestOf(bundle);
  const name = `ni:///sha-256;${digest.toString("base64url")}`;
  const { asOf } = bundle;
  const ruled: Ruled[] = [
    ...bundle.positions,
    ...bundle.issueStatuses,
    ...bundle.participations,
    ...bundle.transitions,
    ...bundle.attendances,
  ];
  const document = {
    "@context": contextOf(`${name}#`),
    "@graph": [
      node({
        "@id": name,
        "@type": ["prov:Bundle", "prov:Entity", "schema:Dataset"],
        "schema:name": titleOf(bundle),
        "schema:about": named(bundle.subject),
        "schema:sha256": digest.toString("hex"),
        "prov:generatedAtTime": asOf.recorded,
        ...values(asOf, "valid", "public", "recorded"),
      }),
      softwareNode,
      ...bundle.issues.map(issueNode),
      ...bundle.programmes.map(programmeNode),
      ...bundle.instruments.map(instrumentNode),
      ...bundle.events.map(eventNode),
      ...bundle.positions.map(positionNode),
      ...bundle.issueStatuses.map((status, at) => issueStatusNode(status, String(at + 1))),
      ...bundle.participations.map(participationNode),
      ...bundle.transitions.map(transitionNode),
      ...bundle.attendances.map((attendance, at) => attendanceNode(attendance, String(at + 1))),
      ...ruleNodes(ruled),
      ...bundle.statements.flatMap(statementNodes),
      ...bundle.actors.map(actorNode),
      ...bundle.sources.map(sourceNode),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What a list's records are in linked data, of the lists whose records the vocabulary can say. */
const listNodes: { readonly [Name in ListName]?: (record: ListRecord<Name>) => Node | readonly Node[] } = {
  actors: actorNode,
  sources: sourceNode,
  statements: statementNodes,
  issues: issueNode,
  positions: positionNode,
  programmes: programmeNode,
  participations: participationNode,
  transitions: transitionNode,
  instruments: instrumentNode,
  events: (event) => [
    eventNode(event),
    ...event.attendances.map((attendance, at) => attendanceNode(attendance, `${event.slug}.${at + 1}`)),
  ],
};

/** The lists that can be written as JSON-LD. */
export const jsonLdLists = Object.keys(listNodes) as ListName[];

/**
 * A list as one JSON-LD document, a node on each line. Its records are named by what they are in every such document,
 * since a list that is being read has no digest yet.
 */
export async function* jsonLdOfList<Name extends ListName>(
  list: Name,
  pages: AsyncIterable<readonly ListRecord<Name>[]>,
): AsyncGenerator<string> {
  const nodesOf = listNodes[list] as ((record: ListRecord<Name>) => Node | readonly Node[]) | undefined;
  if (nodesOf === undefined) throw new Error(`No vocabulary says what ${list} are.`);
  const ruled = new Map<string, Ruled>();
  yield `{"@context":${JSON.stringify(contextOf("urn:demarche:record:"))},\n"@graph":[\n${JSON.stringify(softwareNode)}`;
  for await (const page of pages) {
    for (const each of page.flatMap(ruledOf)) ruled.set(`${each.rule.id}/${each.rule.version}`, each);
    yield page.flatMap(nodesOf).map(onLine).join("");
  }
  yield `${ruleNodes([...ruled.values()])
    .map(onLine)
    .join("")}\n]}\n`;
}

const onLine = (written: Node) => `,\n${JSON.stringify(written)}`;

/** The derived records that a record is, or has in it. */
function ruledOf(record: Partial<Ruled> & { readonly attendances?: readonly Ruled[] }): readonly Ruled[] {
  return record.rule === undefined ? (record.attendances ?? []) : [record as Ruled];
}
