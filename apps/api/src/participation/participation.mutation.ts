import type { MutationFields } from "../graphql/mutation.js";

export const participationMutations: MutationFields = ({ record }) => ({
  recordParticipation: record("participation", "Records that statements tell of an actor in a programme."),
  recordTransition: record(
    "transition",
    "Records that statements tell of an actor's move between programmes.",
  ),
  recordInstrument: record("instrument", "Records an instrument, or what is newly known of one."),
});
