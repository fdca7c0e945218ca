import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { readTemplate } from "./template.js";
import type { CompiledCode, WorkerJob, WorkerOrder, WorkerWord } from "./worker-job.js";

declare const WebAssembly: { compile(code: Uint8Array): Promise<CompiledCode> };

const { folder, template, code } = workerData as WorkerJob;
const port = parentPort;
if (!port) throw new Error("This file is started as a worker.");

function say(word: WorkerWord, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(word, transfer);
}

function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** PostgreSQL clears its buffers at start: its own default of 128 MB is half of the time that an opening takes. */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

async function compile(): Promise<CompiledCode> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return WebAssembly.compile(await readFile(path.join(path.dirname(entry), "pglite.wasm")));
}

async function open(pgliteWasmModule: CompiledCode): Promise<PGlite | undefined> {
  const complaints: string[] = [];
  try {
    return await PGlite.create({
      pgliteWasmModule,
      startParams,
      extensions: { pg_trgm },
      ...(folder === undefined ? {} : { dataDir: folder }),
      ...(template === undefined
        ? {}
        : { loadDataDir: new Blob([readTemplate(template) as Uint8Array<ArrayBuffer>]) }),
      onStderr: (line) => {
        if (/FATAL|PANIC|No space|ENOSPC/.test(line)) complaints.push(line.trim());
        return false;
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ failed: [...complaints, reason].join("; ") });
    return undefined;
  }
}

const terminate = "X".charCodeAt(0);

async function obey(database: PGlite, order: WorkerOrder): Promise<void> {
  if ("dump" in order) {
    const blob = await database.dumpDataDir("none");
    const dump = new Uint8Array(await blob.arrayBuffer());
    say({ dump }, [dump.buffer]);
    return;
  }
  if (order.message[0] === terminate) {
    await database.close();
    port?.close();
    return;
  }
  const chunks: Uint8Array[] = [];
  await database.execProtocolRawStream(order.message, {
    // The bytes are a view of the database's memory, which the next step overwrites.
    onRawData: (bytes) => chunks.push(bytes.slice()),
  });
  const answer = joined(chunks);
  say({ answer }, [answer.buffer]);
}

const compiled = code ?? (await compile());
const database = await open(compiled);
if (database) {
  let turn: Promise<void> = Promise.resolve();
  port.on("message", (order: WorkerOrder) => {
    turn = turn.then(() => obey(database, order));
  });
  say({ opened: compiled });
}
