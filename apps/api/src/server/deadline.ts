import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import { timeout } from "../graphql/errors.js";
import type { HttpLimits } from "./limits.js";

/** Ends one operation. Each of its root fields listens until it is answered, however many there are. */
export function operationController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** The time that one operation has, and the end of the wish for its answer. */
export interface Deadline {
  /** Aborted when the time is nearly up or the caller is gone; its reason is what a reader of it may throw. */
  readonly signal: AbortSignal;
  /** Resolves when the time is up although the signal was given: the answer must not wait any longer. */
  readonly overdue: Promise<"overdue">;
  /** Ends the watch; call it when the operation has ended, whatever its end. */
  end(): void;
}

/**
 * Watches one operation. The signal comes `cancelBeforeMs` before `operationTimeoutMs`: cancelled SQL comes back as an
 * error of its field, which says more than an answer that stands for the whole operation.
 */
export function watchDeadline(
  response: ServerResponse,
  limits: Pick<HttpLimits, "operationTimeoutMs" | "cancelBeforeMs">,
): Deadline {
  const { operationTimeoutMs, cancelBeforeMs } = limits;
  const controller = operationController();
  const cancel = setTimeout(
    () => controller.abort(timeout()),
    Math.max(operationTimeoutMs - cancelBeforeMs, 1),
  );
  let giveUp: NodeJS.Timeout | undefined;
  const overdue = new Promise<"overdue">((resolve) => {
    giveUp = setTimeout(() => resolve("overdue"), operationTimeoutMs);
  });
  const closed = () => {
    if (!response.writableFinished) controller.abort(new CallerLeft());
  };
  response.once("close", closed);
  return {
    signal: controller.signal,
    overdue,
    end() {
      clearTimeout(cancel);
      clearTimeout(giveUp);
      response.off("close", closed);
    },
  };
}

/** Nobody reads it. It has a code, so that the log does not take it for a defect. */
class CallerLeft extends GraphQLError {
  constructor() {
    super("The caller is gone.", { extensions: { code: "BAD_REQUEST" } });
  }
}

/** Whether an error came of a caller who left: whoever was stopped by the signal gives its reason as the cause. */
export function isOfCallerWhoLeft(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof CallerLeft) return true;
  return false;
}
