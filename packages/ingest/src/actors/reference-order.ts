/** Something that can be recorded, and whether what comes next has to be recorded with it. */
export interface Ordered<Node> {
  readonly node: Node;
  readonly withNext: boolean;
}

/**
 * Puts what others refer to before them. Those that refer to each other in a circle, and those that refer to such,
 * come last, to be recorded together.
 */
export function* inReferenceOrder<Node>(
  nodes: ReadonlyMap<string, Node>,
  referencesOf: (node: Node) => Iterable<string>,
): Generator<Ordered<Node>> {
  const awaited = new Map<string, number>();
  const awaitedBy = new Map<string, string[]>();
  const ready: string[] = [];
  for (const [key, node] of nodes) {
    const others = new Set([...referencesOf(node)].filter((other) => other !== key && nodes.has(other)));
    awaited.set(key, others.size);
    if (others.size === 0) ready.push(key);
    for (const other of others) awaitedBy.set(other, [...(awaitedBy.get(other) ?? []), key]);
  }
  const given = new Set<string>();
  for (const key of ready) {
    given.add(key);
    yield { node: nodes.get(key) as Node, withNext: false };
    for (const waiting of awaitedBy.get(key) ?? []) {
      const left = (awaited.get(waiting) as number) - 1;
      awaited.set(waiting, left);
      if (left === 0) ready.push(waiting);
    }
  }
  const circular = [...nodes].filter(([key]) => !given.has(key));
  for (const [at, [, node]] of circular.entries()) yield { node, withNext: at < circular.length - 1 };
}
