import { actorNameRead, actorRead, identifierRead, membershipRead, tenureRead } from "../actor/actor.read.js";
import { alignedIssueRead } from "../alignment/alignment.read.js";
import { cooperationAreaRead } from "../area/cooperation-area.read.js";
import { contradictionRead } from "../contradiction/contradiction.read.js";
import { eventAttendanceRead, eventRead } from "../event/event.read.js";
import { duplicateSuggestionRead } from "../identity/duplicate.read.js";
import { identityJudgementRead } from "../identity/identity.read.js";
import { impactReads } from "../impact/impact.read.js";
import { issueRead, issueStatusRead, topicRead } from "../issue/issue.read.js";
import { instrumentRead, participationRead, transitionRead } from "../participation/participation.read.js";
import { inferredPositionRead } from "../position/inferred-position.read.js";
import { positionRead } from "../position/position.read.js";
import { shiftRead } from "../position/shift.read.js";
import { programmeLinkRead, programmeRead } from "../programme/programme.read.js";
import { searchHitRead } from "../search/search.read.js";
import { passageRead, sourceLinkRead, sourceRead } from "../source/source.read.js";
import { driftRead, driftStepRead } from "../statement/drift.read.js";
import {
  attributionStepRead,
  expressionRead,
  findingRead,
  representationRead,
  statementRead,
  statementRelationRead,
} from "../statement/statement.read.js";
import { Build, Row } from "./build.js";
import { compositionOf } from "./composed.js";
import type { Model, Models } from "./model.js";
import { queryFields } from "./query.js";
import { ReadError, type ReadRequest } from "./request.js";

const readModels: readonly Model[] = [
  actorNameRead,
  actorRead,
  alignedIssueRead,
  attributionStepRead,
  contradictionRead,
  cooperationAreaRead,
  driftRead,
  driftStepRead,
  duplicateSuggestionRead,
  eventAttendanceRead,
  eventRead,
  expressionRead,
  findingRead,
  identifierRead,
  identityJudgementRead,
  ...impactReads,
  inferredPositionRead,
  instrumentRead,
  issueRead,
  issueStatusRead,
  membershipRead,
  participationRead,
  passageRead,
  positionRead,
  programmeLinkRead,
  programmeRead,
  representationRead,
  shiftRead,
  searchHitRead,
  sourceLinkRead,
  sourceRead,
  statementRead,
  statementRelationRead,
  tenureRead,
  topicRead,
  transitionRead,
];

const models: Models = Object.fromEntries(readModels.map((model) => [model.type, model]));

/** A read as one SQL statement whose only column, `answer`, is the JSON text of the root field's value. */
export interface CompiledRead {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Reads the answer's text; null when nothing was found. */
  readonly parse: (answer: string) => unknown;
}

/**
 * Compiles one root field, at whatever depth, to one SQL statement.
 *
 * @param today the day that AsOf.valid means when it is left out, "YYYY-MM-DD"
 * @throws ReadError when the arguments are not of the right form
 */
export function compileRead(request: ReadRequest, today: string): CompiledRead {
  const build = new Build(models, today);
  const field = queryFields[request.field];
  if (!field) throw new ReadError(`There is no root field ${request.field}.`);
  // Root fields relate to no row: this one only carries the build and the clocks.
  const root = new Row(build, { type: "Query", table: actorRead.table, fields: {} }, "q", build.asOf({}));
  const text = `select ${field(root, request)} as answer`;
  const { params, composed } = build;
  return {
    text,
    params,
    parse: composed.length ? (answer) => JSON.parse(answer, compositionOf(composed)) : JSON.parse,
  };
}
