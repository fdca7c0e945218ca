import type { MutationFields } from "../graphql/mutation.js";

export const actorMutations: MutationFields = ({ record }) => ({
  recordActor: record("actor", "Records an actor, or what is newly known of one."),
});
