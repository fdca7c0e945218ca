/** Why the service does not answer a request with what was asked, told by HTTP before any GraphQL is run. */
export type RefusalCode =
  | "BAD_REQUEST"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "HEADERS_TOO_LARGE"
  | "TIMEOUT"
  | "STOPPING"
  | "OVERLOADED"
  | "INTERNAL_SERVER_ERROR";

const statusByCode: Record<RefusalCode, number> = {
  BAD_REQUEST: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  HEADERS_TOO_LARGE: 431,
  TIMEOUT: 503,
  STOPPING: 503,
  OVERLOADED: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** A request that is not answered with what it asked. `message` is for the caller: what is wrong and what would be right. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly status: number;
  /** Headers that belong to the answer, such as `allow`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Further extensions of the error, such as the incident of a defect. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    message: string,
    options: { headers?: Record<string, string>; extensions?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.code = code;
    this.status = statusByCode[code];
    this.headers = options.headers ?? {};
    this.extensions = options.extensions ?? {};
  }

  /** The body of the answer: a GraphQL response without data, so that a GraphQL client can read it. */
  toJSON(): unknown {
    return { errors: [{ message: this.message, extensions: { code: this.code, ...this.extensions } }] };
  }
}
