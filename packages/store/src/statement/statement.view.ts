import { alias } from "drizzle-orm/pg-core";
import { attributionStepRows, expressionRows, statementActorRows, statementRows } from "./statement.table.js";

// What is read: the statements that have rows of their own, and those that a ballot makes. The views are in ballot.view.ts.
export const statements = alias(statementRows, "statements");
export const statementActors = alias(statementActorRows, "statement_actors");
export const attributionSteps = alias(attributionStepRows, "attribution_steps");
export const expressions = alias(expressionRows, "expressions");

/** Of the view of statements alone: whether a ballot makes the row. */
export const isBallot = "is_ballot";
