import { keyTable } from "../record/columns.js";

export const actorKeys = keyTable("actor_keys");
