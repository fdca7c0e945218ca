import type { Row, RowFinding } from "../rows/row.js";
import type { RollCall } from "./roll-call.js";

/** What a publisher says of the outcome; what is undefined is not said. */
export interface GivenCount {
  readonly YES: number | undefined;
  readonly NO: number | undefined;
  readonly ABSTAIN: number | undefined;
  /** Those who could have voted: so many rows the roll call has. */
  readonly all: number | undefined;
}

/** Compares the ballots of roll calls with the outcome that their publisher gives. */
export class Counts {
  readonly #format: string;
  readonly #open = new Map<RollCall, { readonly given: GivenCount; rows: number }>();

  /** @param format the code of a finding begins with it */
  constructor(format: string) {
    this.#format = format;
  }

  expect(call: RollCall, given: GivenCount): void {
    this.#open.set(call, { given, rows: 0 });
  }

  /** Notes that a row of a roll call was read; after the last one, says whether the outcome is another. */
  read(call: RollCall): readonly RowFinding[] {
    const counted = this.#open.get(call);
    if (counted === undefined) return [];
    counted.rows += 1;
    if (counted.rows !== counted.given.all) return [];
    this.#open.delete(call);
    return this.#difference(call, counted.given);
  }

  /** What there is to say of roll calls some of whose rows are missing, or that do not say how many they have. */
  end(): readonly RowFinding[] {
    return [...this.#open].flatMap(([call, { given, rows }]) => {
      const missing = given.all === undefined || rows === 0 ? [] : [this.#missing(call, given.all, rows)];
      return [...missing, ...(rows === 0 ? [] : this.#difference(call, given))];
    });
  }

  #difference({ name, count }: RollCall, given: GivenCount): readonly RowFinding[] {
    const kinds = ["YES", "NO", "ABSTAIN"] as const;
    if (kinds.every((kind) => given[kind] === undefined || given[kind] === count[kind])) return [];
    const print = (numbers: GivenCount | RollCall["count"]) =>
      kinds.map((kind) => numbers[kind] ?? "?").join("–");
    return [
      {
        code: `${this.#format}.count-differs`,
        message: "The outcome given is not the one that the ballots make: yes–no–abstentions.",
        original: `${name}: ${print(given)}`,
        cleaned: print(count),
      },
    ];
  }

  #missing({ name }: RollCall, all: number, rows: number): RowFinding {
    return {
      code: `${this.#format}.rows-missing`,
      message: "The roll call has fewer or more rows than could vote in it.",
      original: `${name}: ${all}`,
      cleaned: String(rows),
    };
  }
}

/** The same rows; what can be said only after all of them goes with the last. */
export async function* endingWith(
  rows: AsyncIterable<Row | readonly Row[]>,
  findings: () => readonly RowFinding[],
): AsyncGenerator<Row | readonly Row[]> {
  let held: readonly Row[] = [];
  for await (const given of rows) {
    if (held.length > 0) yield held;
    held = "records" in given ? [given] : given;
  }
  const last = held.at(-1);
  if (last === undefined) return;
  yield [...held.slice(0, -1), { ...last, findings: [...(last.findings ?? []), ...findings()] }];
}

/** A number of votes as a cell has it, such as `120.0`; undefined when there is none. */
export function countOf(cell = ""): number | undefined {
  const text = cell.trim();
  return /^\d+(?:\.0+)?$/u.test(text) ? Number(text) : undefined;
}
