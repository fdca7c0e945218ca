import { randomBytes } from "node:crypto";
import {
  type ASTNode,
  GraphQLError,
  type GraphQLErrorExtensions,
  type GraphQLErrorOptions,
  type GraphQLFormattedError,
} from "graphql";

/** Every code that an error of a GraphQL answer can carry; docs/errors.md has a heading for each. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: "The document is no well-formed GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document asks for what the schema does not have.",
  OPERATION_RESOLUTION_FAILURE:
    "The document holds no operation of the given name, or several and no name was given.",
  PERSISTED_QUERY_NOT_SUPPORTED: "The request names a persisted query, and none are kept.",
  BAD_REQUEST: "The request is no GraphQL request.",
  BAD_USER_INPUT: "An argument or variable has a value that it cannot have.",
  FORBIDDEN: "The process, or the name it was addressed by, does not let the caller do this.",
  QUERY_TOO_LARGE: "The document asks for more than one request may.",
  TIMEOUT: "The operation took too long and was stopped.",
  OVERLOADED: "Too many requests wait for the database.",
  DATABASE_UNAVAILABLE: "The database does not answer.",
  STOPPING: "The service stops, and with it the stream.",
  INTERNAL_SERVER_ERROR: "The service has a defect.",
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** Where in the document the fault lies, what caused it, and further extensions. */
export interface ErrorDetails {
  readonly nodes?: readonly ASTNode[] | undefined;
  readonly cause?: unknown;
  readonly extensions?: GraphQLErrorExtensions;
}

function coded(code: ErrorCode, message: string, { nodes, cause, extensions }: ErrorDetails): GraphQLError {
  const options: GraphQLErrorOptions = { extensions: { ...extensions, code } };
  if (nodes !== undefined) options.nodes = nodes;
  if (cause instanceof Error) options.originalError = cause;
  return new GraphQLError(message, options);
}

/**
 * An argument or variable has a value that it cannot have.
 * @param message says what was given and what would be right
 * @param details `extensions.argument` is the path of the argument, such as `filter.holder`
 */
export function badUserInput(message: string, details: ErrorDetails = {}): GraphQLError {
  return coded("BAD_USER_INPUT", message, details);
}

/** Gives an error of graphql-js, which has none, the code by which a caller knows it. */
export function withCode(code: ErrorCode, error: GraphQLError): GraphQLError {
  return Object.assign(error, { extensions: { ...error.extensions, code } });
}

/** The document's operations are not one that can be run here. */
export function operationUnresolved(message: string, details: ErrorDetails = {}): GraphQLError {
  return coded("OPERATION_RESOLUTION_FAILURE", message, details);
}

/**
 * The service stops, and a stream with it.
 * @param details `extensions.cursor` is the place to go on from
 */
export function stopping(details: ErrorDetails = {}): GraphQLError {
  return coded(
    "STOPPING",
    "The service is stopping; subscribe again in a moment, after this cursor.",
    details,
  );
}

/** The process only answers questions. */
export function forbidden(details: ErrorDetails = {}): GraphQLError {
  return coded(
    "FORBIDDEN",
    "This process records nothing; to record, start one with `demarche serve --editable` on a loopback address.",
    details,
  );
}

/** Which limit of safety was passed, and by how much. */
export interface Excess {
  readonly limit: string;
  readonly allowed: number;
  /** Left out where counting stopped at the limit. */
  readonly asked?: number;
}

/**
 * The document asks for more than one request may.
 * @param message says the limit, what was asked, and how to ask for less
 */
export function queryTooLarge(message: string, excess: Excess, details: ErrorDetails = {}): GraphQLError {
  return coded("QUERY_TOO_LARGE", message, { ...details, extensions: { ...details.extensions, ...excess } });
}

/** The operation took too long. The cause stays in the log, since it names places of the machine. */
export function timeout(details: ErrorDetails = {}): GraphQLError {
  return coded("TIMEOUT", "The operation took too long and was stopped; ask for less at once.", details);
}

/** Too many requests wait for the database. */
export function overloaded(details: ErrorDetails = {}): GraphQLError {
  return coded("OVERLOADED", "The service has more to do than it can; ask again in a moment.", details);
}

/** The database does not answer. */
export function databaseUnavailable(details: ErrorDetails = {}): GraphQLError {
  return coded("DATABASE_UNAVAILABLE", "The database does not answer; ask again in a moment.", details);
}

/** What the log must know of an error that the caller is told little of. */
export interface Incident {
  readonly code: ErrorCode;
  /** The number that the caller is given to report a defect by. */
  readonly id: string;
  readonly error: unknown;
}

/** Codes whose cause lies with us: the caller learns the code, the log the rest. */
const ours: ReadonlySet<ErrorCode> = new Set(["TIMEOUT", "OVERLOADED", "DATABASE_UNAVAILABLE"]);

// graphql-js writes "more that"; should it be mended there, it is still understood.
const tooManyTokens = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/u;

/**
 * Makes Apollo's `formatError`. Errors with a code of the list pass with their message; whatever else was thrown is a
 * defect, of which the caller learns an incident id and nothing more.
 * @param report is told of every defect, and of every answer that the database kept us from giving
 */
export function errorFormatter(
  report: (incident: Incident) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { message, locations, path } = formatted;
    const place = {
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
    };
    const tokens = tooManyTokens.exec(message)?.[1];
    if (tokens !== undefined) {
      const { message: told, extensions } = tooManyTokensError(Number(tokens));
      return { message: told, ...place, extensions };
    }

    const meant = meantForCaller(error);
    if (meant === undefined) {
      const id = randomBytes(8).toString("hex");
      report({ code: "INTERNAL_SERVER_ERROR", id, error: causeOf(error) });
      return {
        message: `The service has a defect and could not answer; report it with the incident ${id}.`,
        ...place,
        extensions: { code: "INTERNAL_SERVER_ERROR", incident: id },
      };
    }
    if (ours.has(meant.code)) {
      report({ code: meant.code, id: randomBytes(8).toString("hex"), error: causeOf(error) });
    }
    const { http: _http, stacktrace: _stacktrace, ...extensions } = meant.extensions;
    return { message, ...place, extensions: { ...extensions, code: meant.code } };
  };
}

function tooManyTokensError(allowed: number): GraphQLError {
  return queryTooLarge(
    `The document has more than ${count(allowed)} tokens, which is the most that one may have; send it in several requests.`,
    { limit: "tokens", allowed },
  );
}

/** A number as the sentences of errors write it: 10,000. */
export function count(number: number): string {
  return number.toLocaleString("en");
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorCodes, code);
}

/** The innermost error of a chain that carries a code for the caller; Apollo and graphql-js wrap errors in their own. */
function meantForCaller(
  error: unknown,
): { readonly code: ErrorCode; readonly extensions: GraphQLErrorExtensions } | undefined {
  let found: { code: ErrorCode; extensions: GraphQLErrorExtensions } | undefined;
  for (let at = error; at instanceof GraphQLError; at = at.originalError) {
    const code = at.extensions.code;
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") found = { code, extensions: at.extensions };
  }
  return found;
}

function causeOf(error: unknown): unknown {
  let at = error;
  while (at instanceof GraphQLError && at.originalError !== undefined) at = at.originalError;
  return at;
}
