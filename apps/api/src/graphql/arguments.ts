import type { NodeType } from "@demarche/schema";
import { Args, type ClassType, Extensions } from "type-graphql";

/** What a text argument must look like; limits.ts refuses any other before the database sees it. */
export type ArgumentForm = "slug" | "cursor" | "globalId" | "judgement" | NodeType;

/**
 * Declares the form of an argument or input field. A record type says that the value is a global id of that type,
 * or a bare slug.
 */
export function Form(form: ArgumentForm): PropertyDecorator {
  return Extensions({ form });
}

/** Declares that a root field takes one, and only one, of these arguments. */
export function OneOf(...names: readonly string[]): MethodDecorator & PropertyDecorator {
  return Extensions({ oneOf: names });
}

/** Declares how many records a field without pages can give, by its arguments; see the limit on nodes. */
export function Records<A>(most: (args: Partial<A>) => number): MethodDecorator & PropertyDecorator {
  return Extensions({ records: most });
}

/**
 * Declares the arguments of a field that is a plain property. The arguments decorator of type-graphql itself wants a
 * method, and a method's body would never run here: nested fields are answered from what the root has read.
 */
export function Takes(argsType: () => ClassType): PropertyDecorator {
  return (prototype, property) => Args(argsType)(prototype, property, 0);
}
