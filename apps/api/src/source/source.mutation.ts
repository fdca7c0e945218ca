import type { MutationFields } from "../graphql/mutation.js";

export const sourceMutations: MutationFields = ({ record }) => ({
  recordSource: record("source", "Records a source, or what is newly known of one."),
});
