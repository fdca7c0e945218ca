import pg from "pg";
import type { Listeners } from "./listeners.js";

/** The channel on which a transaction tells of its commit. */
export const channel = "demarche_recorded";

const retryFirstMs = 100;
const retryMostMs = 5_000;
/** A connection can die without a word, as when a router forgets it: it is asked now and then. */
const pingEveryMs = 15_000;
const pingMaxMs = 5_000;

/**
 * The one connection of this process that hears what others commit. One that breaks is made anew, and everybody is told
 * then, since nobody knows what was said meanwhile.
 */
export class Notices {
  readonly #config: pg.ClientConfig;
  readonly #listeners: Listeners;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #retryMs = retryFirstMs;
  #closed = false;

  constructor(config: pg.ClientConfig, listeners: Listeners) {
    this.#config = config;
    this.#listeners = listeners;
  }

  /** Begins to hear, when it has not yet. */
  open(): void {
    if (this.#closed || this.#client || this.#timer) return;
    const client = new pg.Client({ ...this.#config, query_timeout: pingMaxMs });
    this.#client = client;
    client.on("notification", () => this.#listeners.tell());
    client.on("error", () => this.#again(client));
    client.on("end", () => this.#again(client));
    client
      .connect()
      .then(() => client.query(`LISTEN ${channel}`))
      .then(() => {
        if (this.#client !== client) return;
        this.#retryMs = retryFirstMs;
        this.#ping(client);
        this.#listeners.tell();
      })
      .catch(() => this.#again(client));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #ping(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query("SELECT 1").then(
        () => {
          if (this.#client === client) this.#ping(client);
        },
        () => this.#again(client),
      );
    }, pingEveryMs);
    this.#timer.unref();
  }

  #again(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    client.end().catch(() => undefined);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.open();
    }, this.#retryMs);
    this.#timer.unref();
    this.#retryMs = Math.min(this.#retryMs * 2, retryMostMs);
  }
}
