import { keyTable } from "../record/columns.js";

export const issueKeys = keyTable("issue_keys");
