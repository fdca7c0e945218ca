import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of its own that holds a folder; see holder.mjs. */
export interface Holder {
  pid: number;
  /** Sends an order. */
  tell(line: string): void;
  /** The next line that it says. */
  hear(): Promise<string>;
  /** kill -9, and until the system has buried it. */
  kill(): Promise<void>;
}

const holders: ChildProcess[] = [];

/** Ends those that a failed test left behind. */
export function killHolders(): void {
  for (const holder of holders) holder.kill("SIGKILL");
}

/** Starts a process that opens the database in a folder, or only locks it by a file. */
export function startHolder(way: "open" | "lock", folder: string): Holder {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("holder.mjs", import.meta.url)), way, folder],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  holders.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const exited = once(child, "exit");
  return {
    pid: child.pid as number,
    tell: (line) => child.stdin.write(`${line}\n`),
    hear: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error("The holder of the folder ended before it said anything.");
      return value;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
