import { tenures } from "../actor/actor.table.js";
import { Row } from "../read/build.js";
import { derivedSource } from "../read/derived.js";
import { conditions, type Model, one, scalar, tableSource } from "../read/model.js";
import { derivedPositions } from "./position.derive.js";
import { positionRead } from "./position.read.js";
import { positions } from "./position.table.js";

/** Holders and issues of whom a position can be inferred for somebody else. */
const represented =
  "(e.holder_id, e.issue_id) in (select x.holder_id, x.issue_id from expressions x join representations using (statement_id))";

/**
 * Positions of those who spoke for somebody else, read as that other's: computed only when asked for, and stored
 * nowhere. Beside the columns of `positions`: represented_id, representation_basis, inferred.
 */
export const inferredPositionRead: Model = {
  type: "InferredPosition",
  table: positions,
  source: (row) => {
    const position = new Row(row.build, positionRead, row.build.alias("po_"), row.asOf);
    const { from, where } = row.asOf.public
      ? derivedSource(position, (evidence) => derivedPositions(evidence, represented))
      : tableSource(position);
    const p = position.alias;
    const spoken = `select distinct on (${p}.id, r.actor_id) ${p}.*, r.actor_id as represented_id, r.basis as representation_basis, r.inferred`;
    return {
      from: `(${spoken} from ${from} join representations r on r.statement_id = any(${p}.basis) and (r.speaker_id is null or r.speaker_id = ${p}.holder_id) join statement_actors sa on sa.statement_id = r.statement_id and sa.role = 'SPEAKER' and sa.actor_id = ${p}.holder_id${conditions([...where, `r.actor_id <> ${p}.holder_id`])} order by ${p}.id, r.actor_id, r.inferred) ${row.alias}`,
      where: [],
    };
  },
  fields: {
    position: (row, want) => new Row(row.build, positionRead, row.alias, row.asOf).object(want.want),
    basis: scalar((row) => `${row.alias}.representation_basis`),
    inferred: scalar((row) => `${row.alias}.inferred`),
    tenure: one(
      "Tenure",
      (row, tenure) => [
        `${tenure.col(tenures.personId)} = ${row.col(positions.holderId)}`,
        `${tenure.col(tenures.organizationId)} = ${row.alias}.represented_id`,
      ],
      { order: (tenure) => tenure.col(tenures.rowId) },
    ),
  },
  filters: positionRead.filters ?? {},
  filterDefaults: positionRead.filterDefaults ?? {},
  orders: positionRead.orders ?? {},
};
