import { keyTable } from "../record/columns.js";

export const instrumentKeys = keyTable("instrument_keys");
