/** A page of a list, in the order of the list. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string | null | undefined;
    readonly endCursor?: string | null | undefined;
  };
}

/** The part of a list that one request asks for. */
export type Window = { first: number; after?: string } | { last: number; before?: string };

/** How a list is read. */
export interface ListOptions {
  /** Records per request, at most 100; 50 unless told. */
  readonly pageSize?: number;
  /** Read from the end of the list to its beginning. */
  readonly backward?: boolean;
  /** Begin next to this cursor: after it, or before it when reading backward. */
  readonly from?: string;
  readonly signal?: AbortSignal;
}

/** A list of the service. It asks for a page when somebody wants to read it; each way of reading begins anew. */
export class List<Node> implements AsyncIterable<Node> {
  readonly #read: (window: Window) => Promise<Page<Node>>;
  readonly #options: ListOptions;

  constructor(read: (window: Window) => Promise<Page<Node>>, options: ListOptions = {}) {
    this.#read = read;
    this.#options = options;
  }

  /** The records one by one; backward begins with the last. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Node, void, undefined> {
    for await (const page of this.pages()) yield* this.#inOrder(page);
  }

  /** The pages one by one; the records of each stand in the order of the list, whichever way it is read. */
  pages(): AsyncGenerator<Page<Node>, void, undefined> {
    return this.#pages(Number.POSITIVE_INFINITY);
  }

  /** The records as an array, at most `limit` of them. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<Node[]> {
    const nodes: Node[] = [];
    if (limit > 0) for await (const page of this.#pages(limit)) nodes.push(...this.#inOrder(page));
    return nodes;
  }

  #inOrder({ nodes }: Page<Node>): readonly Node[] {
    return this.#options.backward ? nodes.toReversed() : nodes;
  }

  async *#pages(limit: number): AsyncGenerator<Page<Node>, void, undefined> {
    const { pageSize = 50, backward = false, from } = this.#options;
    let cursor: string | null | undefined = from;
    for (let left = limit; left > 0; ) {
      const size = Math.min(pageSize, left);
      const page: Page<Node> = await this.#read(
        backward
          ? { last: size, ...(cursor ? { before: cursor } : {}) }
          : { first: size, ...(cursor ? { after: cursor } : {}) },
      );
      yield page;
      left -= page.nodes.length;
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      if (!(backward ? hasPreviousPage : hasNextPage)) return;
      cursor = backward ? startCursor : endCursor;
    }
  }
}
