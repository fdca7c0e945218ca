import type { ActorKind } from "@demarche/schema";
import type { ActorReference } from "@demarche/store";

/** FollowTheMoney and Popolo tell persons and posts from bodies, and allow in each place some of them only. */
export type ActorSort = "person" | "post" | "body";

export function sortOf(kind: ActorKind): ActorSort {
  if (kind === "PERSON") return "person";
  return kind === "OFFICE" ? "post" : "body";
}

/** The slug of an actor that another names, when it is of a sort that the place allows. */
export const slugOf = (reference: ActorReference | null, ...sorts: readonly ActorSort[]): string | null =>
  reference !== null && sorts.includes(sortOf(reference.kind))
    ? reference.id.slice(reference.id.indexOf(":") + 1)
    : null;
