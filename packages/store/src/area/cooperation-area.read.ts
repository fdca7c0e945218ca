import type { PgColumn } from "drizzle-orm/pg-core";
import { type Field, type Model, many } from "../read/model.js";
import { cooperationAreas } from "./cooperation-area.table.js";

export const cooperationAreaRead: Model = { type: "CooperationArea", table: cooperationAreas, fields: {} };

/** The cooperation areas whose codes stand in an array column, by code. */
export const areasOf = (column: PgColumn): Field =>
  many("CooperationArea", (row, area) => [`${area.alias}.code = any(${row.col(column)})`], {
    order: (area) => `${area.alias}.code`,
  });
