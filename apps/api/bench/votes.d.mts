/** The folder of Voeten's votes of the General Assembly, or undefined where it is not at hand. */
export function realVotes(): string | undefined;

/** Ballots of made-up states on made-up roll calls, in the three tables of the real ones. */
export function writeSyntheticVotes(
  folder: string,
  rollCalls: number,
): Promise<{ folder: string; votes: number }>;
