// Measures an import of a million votes: `pnpm bench:import [--ten-fold] [--runs N]`.
// A PostgreSQL in which databases may be made is named by DEMARCHE_TEST_POSTGRES_URL.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { openVotes, realVotes, writeSyntheticVotes } from "./votes.mjs";

const { values: flags } = parseArgs({
  options: {
    runs: { type: "string", default: "1" },
    "ten-fold": { type: "boolean", default: false },
    "roll-calls": { type: "string", default: "6203" },
    only: { type: "string", default: "postgres,embedded" },
  },
});
const server = process.env.DEMARCHE_TEST_POSTGRES_URL;
if (server === undefined) {
  console.error(
    "DEMARCHE_TEST_POSTGRES_URL names no PostgreSQL. scripts/postgres-for-tests.sh start prints one.",
  );
  process.exit(2);
}
const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const scratch = await mkdtemp(path.join(tmpdir(), "demarche-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const withAdmin = async (work) => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A new database, for as long as the work takes. */
async function withDatabase(work) {
  const name = `bench_${process.pid}_${Date.now()}`;
  await withAdmin((admin) => admin.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await work(url.href);
  } finally {
    await withAdmin((admin) => admin.query(`drop database ${name} with (force)`));
  }
}

const seconds = (since) => (performance.now() - since) / 1000;

/** The floor: the same ballots, unpacked and copied into one table without an index. */
const bareCopy = (folder) =>
  withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("create table ballots (rcid int, country text, country_code text, vote text)");
    const began = performance.now();
    await pipeline(
      openVotes(folder),
      client.query(copyFrom("copy ballots from stdin with (format csv, header true, null '')")),
    );
    const took = seconds(began);
    const { rows } = await client.query("select count(*)::int as count from ballots");
    await client.end();
    return { took, votes: rows[0].count };
  });

/** Imports a folder with the command, and looks at the most memory that its process held. */
async function importWith(environment, folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [command, "import", "unga", folder, "-o", "json"], {
    env: { ...process.env, DATABASE_URL: "", DEMARCHE_DOSSIERS: "none", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let peak = 0;
  const looking = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
  }, 250);
  let said = "";
  let complaint = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complaint = String(chunk);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(looking);
  if (code !== 0 && code !== 1) throw new Error(`The import ended with ${code}: ${complaint}`);
  const { statements, derived } = JSON.parse(said);
  return {
    took: seconds(began),
    peakMB: Math.round(peak / 1024),
    statements: statements.added,
    derived: derived.added,
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const times = async (count, work) => {
  const done = [];
  for (let at = 0; at < count; at += 1) done.push(await work());
  return done;
};

const real = realVotes();
const folder =
  real ?? (await writeSyntheticVotes(path.join(scratch, "votes"), Number(flags["roll-calls"]))).folder;
const [{ model }] = cpus();
console.log(
  `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
console.log(real === undefined ? "Made-up votes." : "Votes of the General Assembly.");

const runs = Number(flags.runs);
const rows = [];
const row = (what, { took, ...rest }, floor) => {
  rows.push({
    what,
    seconds: took.toFixed(1),
    ratio: floor === undefined ? "" : (took / floor).toFixed(1),
    ...rest,
  });
  console.log(JSON.stringify(rows.at(-1)));
};
const copies = await times(Math.max(3, runs), () => bareCopy(folder));
const floor = median(copies.map(({ took }) => took));
row("bare COPY", { ...copies[0], took: floor });

/** Imports a folder into a new database of either kind. */
const into = {
  postgres: (folder) => withDatabase((url) => importWith({ DATABASE_URL: url }, folder)),
  embedded: async (folder) => {
    const data = await mkdtemp(path.join(scratch, "data-"));
    return importWith({ DEMARCHE_DATA: data }, folder).finally(() =>
      rm(data, { recursive: true, force: true }),
    );
  },
};
const asked = Object.keys(into).filter((engine) => flags.only.includes(engine));
const once = {};
for (const engine of asked) {
  const done = await times(runs, () => into[engine](folder));
  once[engine] = median(done.map(({ took }) => took));
  const beside = engine === "postgres" ? floor : once.postgres;
  const what = engine === "postgres" ? "PostgreSQL (of bare COPY)" : "embedded (of PostgreSQL)";
  row(`import, ${what}`, { ...done[0], took: once[engine] }, beside);
}
if (flags["ten-fold"]) {
  const ten = await writeSyntheticVotes(path.join(scratch, "ten"), Number(flags["roll-calls"]) * 10);
  for (const engine of asked) {
    row(`import of ten times as much, ${engine}`, await into[engine](ten.folder), once[engine]);
  }
}
console.table(rows);
