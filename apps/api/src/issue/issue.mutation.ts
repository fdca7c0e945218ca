import type { MutationFields } from "../graphql/mutation.js";

export const issueMutations: MutationFields = ({ record }) => ({
  recordIssue: record("issue", "Records an issue, or what is newly known of one."),
});
