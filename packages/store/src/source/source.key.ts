import { keyTable } from "../record/columns.js";

export const sourceKeys = keyTable("source_keys");
