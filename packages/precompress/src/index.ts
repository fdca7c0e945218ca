export { type Budget, scriptBudget } from "./budget.js";
export { precompress } from "./precompress.js";
