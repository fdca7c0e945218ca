import { keyTable } from "../record/columns.js";

export const eventKeys = keyTable("event_keys");
