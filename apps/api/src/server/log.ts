import { type DestinationStream, destination, type Logger, pino } from "pino";
import { type LogLevel, withoutPassword } from "./config.js";

export type Log = Logger;

/** Keys whose values never reach the log, wherever they stand in the first two levels of an entry. */
const secret = ["authorization", "cookie", "set-cookie", "password", "token", "apiKey", "pepper"];

/**
 * The log: one JSON object a line on stderr, instants in UTC. Credentials are replaced by `***`: known keys, and the
 * password of any address in an error's message or stack.
 */
export function openLog(level: LogLevel, to: DestinationStream = destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: "message",
      redact: {
        paths: secret.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]),
        censor: "***",
      },
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map((arg) => (typeof arg === "string" ? withoutPassword(arg) : arg)) as typeof args,
          );
        },
      },
    },
    to,
  );
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutPassword(String(error));
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: withoutPassword(error.message),
    ...(code === undefined ? {} : { code }),
    stack: withoutPassword(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
