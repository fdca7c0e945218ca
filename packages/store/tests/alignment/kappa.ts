/**
 * Agreement and Cohen's κ of pairs of categories, in shares as the textbooks write them, with the standard error of
 * Fleiss, Cohen and Everitt (1969): A + B − C over the cells of the table.
 */
export function kappaOf(pairs: readonly (readonly [string, string])[]) {
  const n = pairs.length;
  const words = [...new Set(pairs.flat())];
  const share = (holds: (left: string, right: string) => boolean) =>
    pairs.filter(([left, right]) => holds(left, right)).length / n;
  const row = (word: string) => share((left) => left === word);
  const column = (word: string) => share((_, right) => right === word);
  const cell = (i: string, j: string) => share((left, right) => left === i && right === j);
  const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

  const agreement = share((left, right) => left === right);
  const expectedAgreement = sum(words.map((word) => row(word) * column(word)));
  if (words.length < 2) return { agreement, expectedAgreement, kappa: null, standardError: null };
  const kappa = (agreement - expectedAgreement) / (1 - expectedAgreement);
  const a = sum(words.map((i) => cell(i, i) * (1 - (row(i) + column(i)) * (1 - kappa)) ** 2));
  const b =
    (1 - kappa) ** 2 *
    sum(
      words.flatMap((i) => words.filter((j) => j !== i).map((j) => cell(i, j) * (column(i) + row(j)) ** 2)),
    );
  const c = (kappa - expectedAgreement * (1 - kappa)) ** 2;
  const standardError = Math.sqrt(Math.max(0, a + b - c) / n) / (1 - expectedAgreement);
  return { agreement, expectedAgreement, kappa, standardError };
}
