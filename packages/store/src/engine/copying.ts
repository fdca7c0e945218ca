import type pg from "pg";

/** What node-postgres has to send a COPY with; its types leave this out. */
interface CopyConnection {
  readonly stream: { cork(): void; uncork(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * A COPY in the shape of a query that node-postgres asks for. The rows are sent without waiting for the database to ask
 * for them, which it does in any case.
 */
export class Copying implements pg.Submittable {
  readonly result: Promise<pg.QueryResult>;
  readonly #text: string;
  readonly #pieces: Iterable<string>;
  readonly #whole: boolean;
  #succeed!: (result: pg.QueryResult) => void;
  #fail!: (error: unknown) => void;
  #complete = { command: "COPY", rowCount: 0 };

  /** @param whole whether statement and rows go in one write */
  constructor(text: string, pieces: Iterable<string>, whole = false) {
    this.#text = text;
    this.#pieces = pieces;
    this.#whole = whole;
    this.result = new Promise((resolve, reject) => {
      this.#succeed = resolve;
      this.#fail = reject;
    });
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as CopyConnection;
    if (this.#whole) wire.stream.cork();
    wire.query(this.#text);
    for (const piece of this.#pieces) wire.sendCopyFromChunk(Buffer.from(piece));
    wire.endCopyFrom();
    if (this.#whole) wire.stream.uncork();
  }

  /** The rows are under way already. */
  handleCopyInResponse(): void {}

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#complete = { command: "COPY", rowCount: Number(text.split(" ")[1] ?? 0) };
  }

  handleError(error: unknown): void {
    this.#fail(error);
  }

  handleReadyForQuery(): void {
    this.#succeed(this.#complete as pg.QueryResult);
  }
}
