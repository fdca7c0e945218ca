import { openStore, type Store, type Want } from "@demarche/store";

/** An empty store in memory. */
export const openWorld = (): Promise<Store> => openStore({ dataDir: "memory://" });

/** Reads one root field with a selection that is written like GraphQL's: `nodes { slug basis(first: 9) { totalCount } }`. */
export async function ask<Answer>(
  store: Store,
  field: string,
  args: Record<string, unknown>,
  selection: string,
): Promise<Answer> {
  return (await store.read({ key: field, field, args, want: wantsOf(selection) })) as Answer;
}

/** Every record of a root connection, of which there are at most 100. */
export async function all<Node>(
  store: Store,
  field: string,
  args: Record<string, unknown>,
  selection: string,
): Promise<Node[]> {
  const answer = await ask<{ nodes: Node[]; totalCount: number }>(
    store,
    field,
    { first: 100, ...args },
    `totalCount nodes { ${selection} }`,
  );
  if (answer.totalCount !== answer.nodes.length)
    throw new Error(`${field}: ${answer.totalCount} records, not all read`);
  return answer.nodes;
}

function wantsOf(selection: string): Want[] {
  const words = selection.match(/[{}()]|[_A-Za-z]\w*|\d+/gu) ?? [];
  const takes = (word: string): boolean => {
    const found = words[0] === word;
    if (found) words.shift();
    return found;
  };
  const args = (): Record<string, number> => {
    const given: Record<string, number> = {};
    while (!takes(")")) given[words.shift() as string] = Number(words.shift());
    return given;
  };
  const read = (): Want[] => {
    const wants: Want[] = [];
    while (words.length > 0 && !takes("}")) {
      const field = words.shift() as string;
      wants.push({ key: field, field, args: takes("(") ? args() : {}, want: takes("{") ? read() : [] });
    }
    return wants;
  };
  return read();
}
