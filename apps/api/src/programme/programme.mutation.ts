import type { MutationFields } from "../graphql/mutation.js";

export const programmeMutations: MutationFields = ({ record }) => ({
  recordProgramme: record("programme", "Records a programme, or what is newly known of one."),
});
