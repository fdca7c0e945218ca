import { isIPv6 } from "node:net";
import type { Store } from "@demarche/store";
import { buildGraphSide } from "../graphql/side.js";
import type { Config } from "./config.js";
import { openDatabase } from "./database.js";
import { CommandFailure, exitCodes } from "./failure.js";
import { buildHttp, type HttpService } from "./http.js";
import type { HttpLimits } from "./limits.js";
import type { Log } from "./log.js";
import { readQuestions } from "./questions.js";
import { loadShipped } from "./shipped.js";

/** A service that takes requests. */
export interface Serving {
  readonly port: number;
  /** What to print when it is ready: addresses, the place of the data, and how safe it is there. */
  readonly announcement: string;
  /** Stops taking requests, lets those under way finish, closes the database. */
  stop(): Promise<void>;
}

/**
 * Opens the database, loads the shipped dossiers into it when it is empty, and listens.
 *
 * @throws CommandFailure when the database cannot be opened or the address cannot be listened on
 */
export async function serve(config: Config, log: Log, limits?: Partial<HttpLimits>): Promise<Serving> {
  const store = await openDatabase(config);
  let http: HttpService | undefined;
  try {
    const loaded = await loadShipped(store, config.dossiers);
    http = await buildHttp({
      graphql: buildGraphSide,
      contextFor: ({ signal }) => ({ store, signal, ...(config.editable ? { recorder: store } : {}) }),
      exports: store,
      loopbackOnly: config.editable,
      checks: { database: () => store.health(), migrations: () => refuseUnmigrated(store) },
      questions: readQuestions(),
      log,
      ...(limits === undefined ? {} : { limits }),
    });
    const port = await listen(http, config);
    return {
      port,
      announcement: announce(config, port, store, loaded),
      async stop() {
        await http?.stop();
        await store.close();
      },
    };
  } catch (error) {
    await http?.stop();
    await store.close();
    throw error;
  }
}

async function refuseUnmigrated(store: Store): Promise<void> {
  const { pending, unknown } = await store.migrationStatus();
  if (pending.length > 0) throw new Error(`migrations are not applied: ${pending.join(", ")}`);
  if (unknown.length > 0) throw new Error(`a newer program has migrated the database: ${unknown.join(", ")}`);
}

async function listen(http: HttpService, { host, port }: Config): Promise<number> {
  try {
    return await http.listen({ host, port });
  } catch (error) {
    throw new CommandFailure(
      whyNotListening((error as NodeJS.ErrnoException).code, host, port),
      exitCodes.address,
      {
        cause: error,
      },
    );
  }
}

function whyNotListening(code: string | undefined, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use by another process; stop that one, or set PORT to another port.`;
    case "EACCES":
      return `Port ${port} of ${host} is not for this user to open; set PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is "${host}", which is no address of this machine; 127.0.0.1 is, and 0.0.0.0 stands for all of them.`;
    default:
      return `Port ${port} of ${host} cannot be opened (${code ?? "unknown reason"}); set HOST and PORT to another address.`;
  }
}

function announce(config: Config, port: number, store: Store, loaded: readonly string[]): string {
  const origin = `http://${hostOfAddress(config.host)}:${port}`;
  const lines = [
    ["Client", `${origin}/`],
    ["Playground", `${origin}/graphiql`],
    ["Endpoint", `${origin}/graphql`],
    ["Data", store.where],
  ];
  if (store.kind === "embedded") {
    lines.push(
      ["", "embedded: survives a crash of the process, not of the machine"],
      ["", "PostgreSQL is the durable mode: set DATABASE_URL=postgres://user:password@host:5432/database"],
    );
  }
  if (config.editable) {
    lines.push([
      "Editable",
      "mutations record; whoever can reach this address on this machine may give them",
    ]);
  }
  if (loaded.length > 0) lines.push(["Dossiers", `loaded ${loaded.join(", ")}`]);
  lines.push(["Log", `standard error, LOG_LEVEL=${config.logLevel}`]);
  return [
    "Demarche is ready.",
    ...lines.map(([name = "", text = ""]) => `  ${name.padEnd(11)} ${text}`),
  ].join("\n");
}

/** An address that a browser on this machine can open. */
function hostOfAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return isIPv6(host) ? `[${host}]` : host;
}
