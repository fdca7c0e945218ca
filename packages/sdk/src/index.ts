export * from "./_generated/operations.js";
export {
  type Arguments,
  type AsOfOption,
  type CallOptions,
  type ChangeListing,
  type ClientOptions,
  createClient,
  Demarche,
  type Listing,
  type OrderOption,
  type QueryOptions,
} from "./client.js";
export { type DocumentOf, type ResultOf, TypedDocument, type VariablesOf } from "./document.js";
export { type AnswerError, DemarcheError, type FailureDetails, type Problem } from "./error.js";
export { List, type ListOptions, type Page, type Window } from "./list.js";
export type { RetryOptions } from "./request.js";
