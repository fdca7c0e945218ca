import type { MutationFields } from "../graphql/mutation.js";

export const eventMutations: MutationFields = ({ record }) => ({
  recordEvent: record("event", "Records an event, or what is newly known of one."),
});
