import type pg from "pg";

/** What node-postgres has to send a COPY with; its types leave this out. */
interface CopyConnection {
  readonly stream: { cork(): void; uncork(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * A COPY of rows that are all at hand, in the shape of a query that node-postgres asks for. Statement and rows go in one
 * write: an embedded database must see all of it at once, and a server needs no answer in between.
 */
export class Copying implements pg.Submittable {
  readonly result: Promise<pg.QueryResult>;
  readonly #text: string;
  readonly #rows: string;
  #succeed!: (result: pg.QueryResult) => void;
  #fail!: (error: unknown) => void;
  #complete = { command: "COPY", rowCount: 0 };

  constructor(text: string, rows: string) {
    this.#text = text;
    this.#rows = rows;
    this.result = new Promise((resolve, reject) => {
      this.#succeed = resolve;
      this.#fail = reject;
    });
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as CopyConnection;
    wire.stream.cork();
    wire.query(this.#text);
    wire.sendCopyFromChunk(Buffer.from(this.#rows));
    wire.endCopyFrom();
    wire.stream.uncork();
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
