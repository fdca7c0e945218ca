/** Ballots of made-up states on made-up roll calls, in the three tables of the real ones. */
export function writeSyntheticVotes(
  folder: string,
  rollCalls: number,
): Promise<{ folder: string; votes: number }>;
