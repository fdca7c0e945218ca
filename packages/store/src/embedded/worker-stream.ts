import { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import { built } from "./template.js";
import type { CompiledCode, WorkerJob, WorkerOrder, WorkerWord } from "./worker-job.js";

/** Workers of one process share it: compiling takes longer than starting from what is compiled. */
let code: CompiledCode | undefined;

/**
 * The connection to an embedded database as a stream of PostgreSQL's wire protocol, in the shape of a socket that
 * node-postgres asks for. Connecting starts the worker and opens the database; destroying it ends the worker whatever
 * it does, which is the only way to stop a statement there.
 */
export class WorkerStream extends Duplex {
  readonly #job: WorkerJob;
  #worker: Worker | undefined;
  #dumped: ((dump: Uint8Array) => void) | undefined;
  /** Resolves when the worker has ended. */
  readonly ended: Promise<void>;
  #tellEnded: () => void = () => undefined;

  constructor(job: WorkerJob) {
    super();
    this.#job = job;
    this.ended = new Promise((resolve) => {
      this.#tellEnded = resolve;
    });
  }

  /** Called by node-postgres in place of a socket's connect; `connect` is emitted when the database is open. */
  connect(): void {
    const workerData: WorkerJob = code ? { ...this.#job, code } : this.#job;
    const worker = new Worker(built("embedded/worker.js"), { workerData, execArgv: [] });
    this.#worker = worker;
    worker.on("message", (word: WorkerWord) => this.#hear(word));
    worker.on("error", (error) => this.destroy(error));
    worker.on("exit", () => {
      this.push(null);
      this.#tellEnded();
    });
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {
    this.#worker?.ref();
  }
  unref(): void {
    this.#worker?.unref();
  }

  /** The data folder as a tar, as it is between two statements. */
  dump(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.#dumped = resolve;
      this.#order({ dump: true });
    });
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#order({ message: new Uint8Array(chunk) });
    done();
  }

  /** node-postgres corks what belongs together; PGlite must see it at once to answer it at once. */
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#order({ message: new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))) });
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.#worker) {
      this.#tellEnded();
      done(error);
      return;
    }
    this.#worker.terminate().then(
      () => done(error),
      () => done(error),
    );
  }

  #order(order: WorkerOrder): void {
    this.#worker?.postMessage(order, "message" in order ? [order.message.buffer as ArrayBuffer] : []);
  }

  #hear(word: WorkerWord): void {
    if ("answer" in word) {
      const { buffer, byteOffset, byteLength } = word.answer;
      this.push(Buffer.from(buffer, byteOffset, byteLength));
    } else if ("opened" in word) {
      code = word.opened;
      this.emit("connect");
    } else if ("failed" in word) this.destroy(new Error(word.failed));
    else this.#dumped?.(word.dump);
  }
}
