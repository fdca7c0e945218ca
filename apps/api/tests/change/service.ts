import { PassThrough } from "node:stream";
import type { Store } from "@demarche/store";
import { buildGraphSide } from "../../src/graphql/side.js";
import { buildHttp } from "../../src/server/http.js";
import { openLog } from "../../src/server/log.js";

export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** The HTTP service over a store, on a free port. */
export async function startService(store: Store): Promise<Service> {
  const http = await buildHttp({
    graphql: buildGraphSide,
    contextFor: ({ signal }) => ({ store, signal }),
    checks: { database: () => store.health() },
    questions: [],
    log: openLog("fatal", new PassThrough()),
  });
  const port = await http.listen({ port: 0, host: "127.0.0.1" });
  return { url: `http://127.0.0.1:${port}`, stop: () => http.stop() };
}
