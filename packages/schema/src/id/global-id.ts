import { isSlug, readPositionSlug } from "./slug.js";

/** The record types that have a global id. */
export const nodeTypes = [
  "Actor",
  "Source",
  "Statement",
  "Issue",
  "Position",
  "Programme",
  "Instrument",
  "Participation",
  "Transition",
  "Event",
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** What a global id names. */
export interface GlobalId {
  readonly type: NodeType;
  readonly slug: string;
}

/** Writes the global id of a record, such as `Actor:nato`; the same in every database that holds the record. */
export function printGlobalId(type: NodeType, slug: string): string {
  return `${type}:${slug}`;
}

/** Reads a global id; undefined when the text is none, be it for its type or for its slug. */
export function parseGlobalId(text: string): GlobalId | undefined {
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  const type = nodeTypes.find((one) => one === text.slice(0, colon));
  const slug = text.slice(colon + 1);
  return type !== undefined && isSlugOf(type, slug) ? { type, slug } : undefined;
}

/** Whether a text can be the slug of a record of a type; a position's has one dot, every other has none. */
export function isSlugOf(type: NodeType, text: string): boolean {
  return type === "Position" ? readPositionSlug(text) !== undefined : isSlug(text);
}

/**
 * Reads an argument that names a record of a known type by its global id or by its bare slug.
 * @returns the slug; undefined when the text is neither, or the id is of another type.
 */
export function slugFromId(type: NodeType, text: string): string | undefined {
  if (!text.includes(":")) return isSlugOf(type, text) ? text : undefined;
  const id = parseGlobalId(text);
  return id?.type === type ? id.slug : undefined;
}
