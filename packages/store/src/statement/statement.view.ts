import { getTableColumns } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { attributionStepRows, expressionRows, statementActorRows, statementRows } from "./statement.table.js";

// What is read: the statements that have rows of their own, and those that a ballot makes. The views are in ballot.view.ts.
export const statements = alias(statementRows, "statements");
export const statementActors = alias(statementActorRows, "statement_actors");
export const attributionSteps = alias(attributionStepRows, "attribution_steps");
export const expressions = alias(expressionRows, "expressions");

/** Of the view of statements alone: whether a ballot makes the row. */
export const isBallot = "is_ballot";

const { slug, sourceId, root, recordedFrom, ...others } = getTableColumns(statementRows);

/** Of the view of expressions alone: what derivation reads of the statement that each is made in. */
export const ofStatement: readonly PgColumn[] = [
  ...[slug, sourceId, root, recordedFrom],
  ...Object.values(others).filter(({ name }) => name.startsWith("said_")),
];

/**
 * A join to the statements of expressions, each under its alias. What is known of them stands in the view of
 * expressions: of two views that are joined, the planner expects thousands of rows for each.
 */
export const joinStatement = (expression: string, statement: string): string =>
  `cross join lateral (select ${expression}.statement_id as id, ${ofStatement.map(({ name }) => `${expression}.${name}`).join(", ")}) ${statement}`;
