import { connect, type Socket } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One TCP connection that speaks exactly the bytes it is given. */
export class RawConnection {
  readonly socket: Socket;
  /** Set once the other side has ended the connection, or it broke. */
  ended: { readonly error?: Error } | undefined;
  #received = Buffer.alloc(0);
  #wake: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    const end = (error?: Error) => {
      this.ended ??= error === undefined ? {} : { error };
      this.#wake();
    };
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on("end", () => end());
    socket.on("close", () => end());
    socket.on("error", (error) => end(error));
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new RawConnection(socket)));
      socket.once("error", reject);
    });
  }

  /** Resolves when the bytes have been handed to the system; rejects when the connection breaks on the way. */
  send(bytes: string | Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** The next answer on the connection; its body is read by content-length. */
  async answer(): Promise<RawAnswer> {
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end !== -1) {
        const [first = "", ...lines] = this.#received.subarray(0, end).toString("latin1").split("\r\n");
        const headers = Object.fromEntries(
          lines.map((line) => {
            const colon = line.indexOf(":");
            return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
          }),
        );
        const length = Number(headers["content-length"] ?? 0);
        if (this.#received.length >= end + 4 + length) {
          const body = this.#received.subarray(end + 4, end + 4 + length).toString("utf8");
          this.#received = this.#received.subarray(end + 4 + length);
          return { status: Number(first.split(" ")[1]), headers, body };
        }
      }
      if (this.ended !== undefined)
        throw new Error("the connection ended without an answer", { cause: this.ended.error });
      await this.#news();
    }
  }

  /** Resolves when the other side has ended the connection. */
  async closed(): Promise<void> {
    while (this.ended === undefined) await this.#news();
  }

  close(): void {
    this.socket.destroy();
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** A GraphQL POST as bytes; a header set to undefined is left out. */
export function post(
  body: string | Buffer,
  headers: Readonly<Record<string, string | undefined>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const all: Record<string, string | undefined> = {
    host: "localhost",
    "content-type": "application/json",
    "content-length": String(bytes.length),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.concat([Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

/** A body of exactly this many bytes that asks for `hello`. */
export function bodyOf(bytes: number, query = "{ hello }"): string {
  const start = JSON.stringify({ query, extensions: { padding: "" } });
  return start.replace('"padding":""', `"padding":"${"x".repeat(bytes - Buffer.byteLength(start))}"`);
}

export function codeOf(answer: RawAnswer): unknown {
  return JSON.parse(answer.body).errors[0].extensions.code;
}
