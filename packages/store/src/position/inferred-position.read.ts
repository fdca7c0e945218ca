import { tenures } from "../actor/actor.table.js";
import { Row } from "../read/build.js";
import { derivedSource } from "../read/derived.js";
import { canonicalOf, isRecordOf } from "../read/identity.js";
import { conditions, type Model, one, scalar, tableSource } from "../read/model.js";
import { derivedPositions } from "./position.derive.js";
import { positionRead } from "./position.read.js";
import { positions } from "./position.view.js";

/** Whether a position is held by, and on, what somebody expressed who stood for somebody else. */
const represented = (row: Row, position: string) =>
  `(${position}.holder_id, ${position}.issue_id) in (select ${canonicalOf(row, "x.holder_id")}, x.issue_id from expressions x join representations using (statement_id))`;

/**
 * Positions of those who spoke for somebody else, read as that other's: computed only when asked for, and stored
 * nowhere. Beside the columns of `positions`: represented_id, representation_basis, inferred.
 */
export const inferredPositionRead: Model = {
  type: "InferredPosition",
  table: positions,
  source: (row) => {
    const position = new Row(row.build, positionRead, row.build.alias("po_"), row.asOf);
    const p = position.alias;
    const isDerived = row.asOf.public !== undefined;
    const { from, where } = isDerived
      ? derivedSource(position, (evidence) => derivedPositions(evidence, represented(row, "e")))
      : tableSource(position);
    const among = isDerived ? [] : [represented(row, p)];
    const [actor, speaker, spoke] = ["r.actor_id", "r.speaker_id", "sa.actor_id"].map((actor) =>
      canonicalOf(row, actor),
    );
    const spoken = `select distinct on (${p}.id, for_whom.id) ${p}.*, for_whom.id as represented_id, r.basis as representation_basis, r.inferred`;
    return {
      from: `(${spoken} from ${from} join representations r on r.statement_id = any(${p}.basis) and (r.speaker_id is null or ${speaker} = ${p}.holder_id) join statement_actors sa on sa.statement_id = r.statement_id and sa.role = 'SPEAKER' and ${spoke} = ${p}.holder_id cross join lateral (select ${actor} as id) for_whom${conditions([...where, ...among, `for_whom.id <> ${p}.holder_id`])} order by ${p}.id, for_whom.id, r.inferred) ${row.alias}`,
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
        isRecordOf(row, tenure.col(tenures.personId), row.col(positions.holderId)),
        isRecordOf(row, tenure.col(tenures.organizationId), `${row.alias}.represented_id`),
      ],
      { order: (tenure) => tenure.col(tenures.rowId) },
    ),
  },
  filters: positionRead.filters ?? {},
  filterDefaults: positionRead.filterDefaults ?? {},
  orders: positionRead.orders ?? {},
};
