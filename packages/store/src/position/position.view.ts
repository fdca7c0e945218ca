import { alias } from "drizzle-orm/pg-core";
import { positionRows } from "./position.table.js";

/** What is read: the positions that have rows of their own, and those that a lone ballot makes. */
export const positions = alias(positionRows, "positions");

/**
 * Of the view alone: the slug of the statement that opened a position, with which the position's begins. A ballot is
 * found by it; an index of the position's own would make each of a million larger.
 */
export const openedBy = "opened_by";
