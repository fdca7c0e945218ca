import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { readTemplate } from "./template.js";
import type { WorkerJob, WorkerOrder, WorkerWord } from "./worker-job.js";

const { folder, template } = workerData as WorkerJob;
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

async function open(): Promise<PGlite | undefined> {
  const complaints: string[] = [];
  try {
    return await PGlite.create({
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

const database = await open();
if (database) {
  let turn: Promise<void> = Promise.resolve();
  port.on("message", (order: WorkerOrder) => {
    turn = turn.then(() => obey(database, order));
  });
  say({ opened: true });
}
