import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import { setTimeout } from "node:timers/promises";
import { StoreError } from "../engine/store-error.js";

/** Who holds a folder, as written beside it. */
interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system tells it: tells a process from a later one with the same number. */
  started: string | undefined;
}

/** The right to open a folder, which no other process has meanwhile. */
export interface FolderLock {
  release(): Promise<void>;
}

/** How a folder is locked: by a socket that dies with its process, where there is such a thing, or by a file. */
export type LockWay = "socket" | "file";

function startOf(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function ownHolder(way: LockWay): Holder {
  return {
    pid: process.pid,
    host: os.hostname(),
    started: way === "file" ? startOf(process.pid) : undefined,
  };
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(fs.readFileSync(file, "utf8"));
    return Number.isInteger(pid) ? { pid, host, started } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const begun = started === undefined ? undefined : startOf(pid);
  return begun === undefined || begun === started;
}

function inUse(folder: string, holder: Holder | undefined): StoreError {
  const by = holder ? `process ${holder.pid}` : "another process";
  return new StoreError(
    "FOLDER_IN_USE",
    `The data folder ${folder} is in use by ${by}. Stop that process, or choose another folder.`,
  );
}

function elsewhere(folder: string, holder: Holder, file: string): StoreError {
  return new StoreError(
    "FOLDER_IN_USE",
    `The data folder ${folder} is in use by process ${holder.pid} on the machine ${holder.host}. Stop it there; if that machine is gone, delete ${file}.`,
  );
}

function listen(name: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once("error", reject);
    // Exclusive: otherwise the workers of a cluster would share it.
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A holder writes its number just after it has locked; until then the file is absent or an earlier holder's. */
async function liveHolder(file: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) return holder;
    await setTimeout(50);
  }
  return undefined;
}

async function lockBySocket(folder: string, file: string): Promise<FolderLock> {
  const name = `\0demarche:${createHash("sha256").update(folder).digest("hex")}`;
  let server: net.Server;
  try {
    server = await listen(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw inUse(folder, await liveHolder(file));
  }
  const own = writeOwn(file, "socket");
  fs.renameSync(own, file);
  return {
    release: async () => {
      fs.rmSync(file, { force: true });
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function writeOwn(file: string, way: LockWay): string {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(ownHolder(way)));
  return own;
}

/** Creates `file` with its content at once, or not at all: nobody ever finds it empty. */
function create(file: string): boolean {
  const own = writeOwn(file, "file");
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a dead process. Two processes that find it dead at once must not both remove it, since one of
 * them would remove the other's fresh lock: only who makes the takeover file may.
 */
function removeDead(folder: string, file: string): void {
  const takeover = `${file}.takeover`;
  if (!create(takeover))
    throw new StoreError(
      "FOLDER_IN_USE",
      `The data folder ${folder} is being taken over from a process that died. Try again; if this stays, delete ${takeover}.`,
    );
  try {
    const holder = readHolder(file);
    if (holder && !isAlive(holder)) fs.rmSync(file);
  } finally {
    fs.rmSync(takeover, { force: true });
  }
}

function lockByFile(folder: string, file: string): FolderLock {
  if (!create(file)) {
    const holder = readHolder(file);
    if (!holder) throw inUse(folder, undefined);
    if (holder.host !== os.hostname()) throw elsewhere(folder, holder, file);
    if (isAlive(holder)) throw inUse(folder, holder);
    removeDead(folder, file);
    if (!create(file)) throw inUse(folder, readHolder(file));
  }
  return {
    release: async () => {
      fs.rmSync(file, { force: true });
    },
  };
}

/**
 * Locks a folder for this process until release or death, since two processes on one folder lose rows silently.
 * A lock is never taken over by its age.
 *
 * @param folder the folder's real path; the lock's file lies beside it
 * @throws StoreError FOLDER_IN_USE naming the folder and the process
 */
export async function lockFolder(
  folder: string,
  way: LockWay = process.platform === "linux" ? "socket" : "file",
): Promise<FolderLock> {
  const file = `${folder}.lock`;
  return way === "socket" ? lockBySocket(folder, file) : lockByFile(folder, file);
}
