/** One error of a GraphQL answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly incident?: string;
    readonly [name: string]: unknown;
  };
}

/** What is wrong with the input of a mutation, and how to mend it. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly mend: string;
}

/** What is known of a failure beside its code and message. */
export interface FailureDetails {
  readonly errors?: readonly AnswerError[];
  readonly data?: unknown;
  readonly problems?: readonly Problem[];
  readonly status?: number;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Why an operation did not give what was asked. `code` is the service's, or one of the client's own: `NETWORK` when
 * the service was not reached, `TIMEOUT` when it took too long, `BAD_RESPONSE` when what came back was no GraphQL,
 * `PROBLEMS` when a mutation found its input wrong.
 */
export class DemarcheError extends Error {
  override readonly name = "DemarcheError";
  readonly code: string;
  /** Every error of the answer; the first one gives code, message, path and incident. */
  readonly errors: readonly AnswerError[];
  /** The field of the answer that the error belongs to. */
  readonly path: readonly (string | number)[] | undefined;
  /** The number by which a defect of the service is reported. */
  readonly incident: string | undefined;
  /** What was answered all the same. */
  readonly data: unknown;
  /** What is wrong with the input of a mutation. */
  readonly problems: readonly Problem[];
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** How long the service asks to wait before another attempt. */
  readonly retryAfterMs: number | undefined;

  constructor(code: string, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.errors = details.errors ?? [];
    this.path = this.errors[0]?.path;
    this.incident = this.errors[0]?.extensions?.incident;
    this.data = details.data;
    this.problems = details.problems ?? [];
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The failure that an answer with errors tells. */
export function failureOf(errors: readonly AnswerError[], details: FailureDetails = {}): DemarcheError {
  const [first] = errors;
  return new DemarcheError(first?.extensions?.code ?? "UNKNOWN", first?.message ?? "The answer has errors.", {
    ...details,
    errors,
  });
}

const passing = new Set(["NETWORK", "TIMEOUT", "OVERLOADED", "DATABASE_UNAVAILABLE", "STOPPING"]);

/** Whether another attempt may succeed. */
export function isPassing({ code, status }: DemarcheError): boolean {
  return status === undefined ? passing.has(code) : status === 429 || status >= 500;
}
