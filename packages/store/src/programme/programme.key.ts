import { keyTable } from "../record/columns.js";

export const programmeKeys = keyTable("programme_keys");
