import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built program: a process cannot be started from the source, whose decorators have to be compiled. */
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `demarche` process. Its environment has nothing of the test's own but what a process needs. */
export class Demarche {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  stdout = "";
  stderr = "";
  #over = false;
  #wake: () => void = () => undefined;

  constructor(args: readonly string[], options: { env?: Record<string, string>; cwd?: string } = {}) {
    if (!existsSync(cli)) throw new Error(`${cli} is missing: build the package first`);
    this.child = spawn(process.execPath, [cli, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
      this.#wake();
    });
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
      this.#wake();
    });
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => {
        this.#over = true;
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr });
        this.#wake();
      });
    });
  }

  /** Resolves once what the process has said, or its end, is as wanted. */
  async until(wanted: (said: { stdout: string; stderr: string }) => boolean): Promise<void> {
    while (!wanted(this)) {
      if (this.#over) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Resolves with the match once standard output has it; rejects when the process ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    await this.until(({ stdout }) => pattern.test(stdout));
    const match = pattern.exec(this.stdout);
    if (match === null)
      throw new Error(`the process ended without saying ${pattern}: ${this.stdout}${this.stderr}`);
    return match;
  }

  /** Resolves with the origin of a service once it is ready. */
  async ready(): Promise<string> {
    const [, origin] = await this.says(/Endpoint +(http:\/\/\S+)\/graphql\n[\s\S]*Log .*\n/u);
    return origin as string;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Runs a command to its end. */
export function run(args: readonly string[], env: Record<string, string> = {}, cwd?: string): Promise<Ended> {
  return new Demarche(args, { env, ...(cwd === undefined ? {} : { cwd }) }).ended;
}
