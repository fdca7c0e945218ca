export { parseQuestion, type Question, readQuestions } from "./question.js";
export {
  type CheckOptions,
  checkQuestion,
  type Execute,
  type Execution,
  strayExpectations,
} from "./question-check.js";
export { openSqlLog, type SqlLog } from "./sql-log.js";
export { prettySql } from "./sql-pretty.js";
