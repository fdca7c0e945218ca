/** One field that the caller wants, under the key it will read it by. */
export interface Want {
  /** The response key: the alias when there is one, else the field's name. */
  readonly key: string;
  readonly field: string;
  /** Arguments as GraphQL coerced them: enums by value, days as "YYYY-MM-DD". */
  readonly args: Readonly<Record<string, unknown>>;
  /** What is wanted of the field's value; empty for a leaf. */
  readonly want: readonly Want[];
  /** Below an interface: the record types that the field is wanted of. Absent: of every type. */
  readonly on?: readonly string[];
}

/** One root field of a query: {what, where, want, asOf, page} with the last three among its arguments. */
export type ReadRequest = Want;

/** What the caller must change in a request: never a defect of ours. */
export class ReadError extends Error {
  readonly code = "BAD_USER_INPUT";
  constructor(
    message: string,
    /** The argument it is about. */
    readonly argument?: string,
  ) {
    super(message);
    this.name = "ReadError";
  }
}

/** The three clocks. A clock that is left out is "now". */
export interface AsOf {
  readonly valid: string;
  readonly public?: string;
  readonly recorded?: string;
}
