import { alias } from "drizzle-orm/pg-core";
import { positionRows } from "./position.table.js";

/** What is read: the positions that have rows of their own, and those that a lone ballot makes. */
export const positions = alias(positionRows, "positions");
