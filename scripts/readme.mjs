/**
 * The README's commands, read from the README and tried.
 *
 * `node scripts/readme.mjs` runs its start command in this folder, asks its curl question, compares the answer with
 * the printed one, stops the service with SIGTERM and expects exit code 0. `scripts/readme.test.mjs` does the same
 * with a service in memory.
 */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

/** The blocks of the README that people copy. Throws when one is missing. */
export function readReadme(root) {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, body]) => ({
    language,
    body,
  }));
  const commands = blocks
    .filter(({ language }) => language === "bash")
    .flatMap(({ body }) => body.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim());
  const asked = blocks.findIndex(({ language, body }) => language === "bash" && body.startsWith("curl "));
  const start = commands.find((line) => /^npx -y pnpm@\S+ start$/.test(line));
  const test = commands.find((line) => /^npx -y pnpm@\S+ test$/.test(line));
  const answer = blocks.slice(asked).find(({ language }) => language === "json")?.body;
  if (asked < 0 || !start || !test || !answer)
    throw new Error("README.md lacks start, test, curl or the answer");
  return {
    start,
    test,
    curl: blocks[asked].body.trim(),
    answer: JSON.parse(answer),
    queries: blocks.filter(({ language }) => language === "graphql").map(({ body }) => body),
  };
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((done, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The processes below `pid`, deepest last. Linux only. */
function descendants(pid) {
  const parents = new Map();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const found = [];
  for (let level = [pid]; level.length > 0; ) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child);
    found.push(...level);
  }
  return found;
}

/** The process at the end of the chain of npx, pnpm and shells: the one that serves. */
function servingProcess(pid) {
  return [pid, ...descendants(pid)].find((one) => {
    try {
      return / ?\S*node\0[^\0]*cli\.js\0serve/.test(` ${readFileSync(`/proc/${one}/cmdline`, "utf8")}`);
    } catch {
      return false;
    }
  });
}

/**
 * Starts the service and leaves it to `use`, then stops it with SIGTERM.
 *
 * @param command what a person would type
 * @param options cwd, env, and how long the service may take to be ready, in milliseconds
 * @returns what `use` returned, the exit code, and everything the service printed
 */
export async function withService(command, { cwd, env = {}, readyWithin = 60_000 }, use) {
  const port = await freePort();
  const service = spawn("bash", ["-c", command], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  service.stdout.on("data", (chunk) => (said += chunk));
  service.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise((done) => service.once("exit", (code, signal) => done(code ?? signal)));
  let alive = true;
  ended.then(() => (alive = false));
  try {
    const deadline = Date.now() + readyWithin;
    for (;;) {
      if (!alive) throw new Error(`the service ended before it was ready:\n${said}`);
      if (Date.now() > deadline) throw new Error(`the service was not ready in time:\n${said}`);
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) break;
      await pause(100);
    }
    const result = await use({ port });
    process.kill(servingProcess(service.pid) ?? service.pid, "SIGTERM");
    const exit = await Promise.race([ended, pause(20_000, "still running after 20 s")]);
    return { result, exit, said };
  } finally {
    try {
      process.kill(-service.pid, "SIGKILL");
    } catch {
      // The group is gone, as it should be.
    }
  }
}

/** Runs the README's curl command against a service on another port. Returns the parsed answer. */
export function askByCurl(curl, port) {
  const ran = spawnSync("bash", ["-c", curl.replaceAll(/\blocalhost:4000\b/g, `127.0.0.1:${port}`)], {
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`curl failed (${ran.status}): ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

if (resolve(process.argv[1] ?? "") === import.meta.filename) {
  const root = process.cwd();
  const readme = readReadme(root);
  const began = Date.now();
  console.log(`$ ${readme.start}`);
  const { result, exit, said } = await withService(
    readme.start,
    { cwd: root, readyWithin: 540_000 },
    ({ port }) => {
      console.log(`ready after ${Math.round((Date.now() - began) / 1000)} s`);
      console.log(`$ ${readme.curl}`);
      return askByCurl(readme.curl, port);
    },
  );
  console.log(said);
  console.log(JSON.stringify(result, null, 2));
  const same = isDeepStrictEqual(result, readme.answer);
  if (!same) console.error("the answer is not the one that the README prints");
  if (exit !== 0) console.error(`SIGTERM: exit ${exit}, wanted 0`);
  process.exitCode = same && exit === 0 ? 0 : 1;
}
