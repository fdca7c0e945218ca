import type { Store } from "@demarche/store";
import { type Bound, version } from "./line.js";

const written = (line: unknown) => `${JSON.stringify(line)}\n`;
const bound = (line: Bound) => written(line);

/** Everything that was recorded and is held, as lines that can be imported again. */
export async function* exportLines(
  store: Pick<Store, "held">,
  onPage?: (records: number) => void,
): AsyncGenerator<string> {
  let records = 0;
  yield bound({ kind: "begin", version });
  for await (const page of store.held()) {
    records += page.length;
    onPage?.(page.length);
    yield page.map(written).join("");
  }
  yield bound({ kind: "end", records });
}
