import type { BundledAttendance, BundledEvent } from "@demarche/store";
import { links, momentNode, type Node, named, node, values } from "./node.js";
import { derived } from "./rule.js";

export const eventNode = (event: BundledEvent): Node =>
  node({
    "@id": named(event.id),
    "@type": "schema:Event",
    "schema:name": event.label,
    "demarche:date": momentNode(event.date),
    "schema:location": event.placeName,
  });

/** An attendance has no id: it is named by its place. */
export const attendanceNode = (attendance: BundledAttendance, place: string): Node =>
  node({
    "@id": named(`EventAttendance:${place}`),
    "@type": ["demarche:EventAttendance", "prov:Entity"],
    ...links(attendance, "actor", "event"),
    ...values(attendance, "role", "attendance", "certainty"),
    ...derived(attendance),
  });
