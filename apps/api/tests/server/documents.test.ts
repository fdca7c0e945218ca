import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "@demarche/ingest";
import { listFormats } from "@demarche/schema";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/server/failure.js";
import { run } from "./process.js";

const page = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url)), "utf8");

describe("docs/command-line.md", { timeout: 60_000 }, () => {
  it("has every command that the help lists", async () => {
    const { stdout } = await run(["--help"]);
    const listed = /\nCommands:\n([\s\S]*?)\n\n/u.exec(stdout)?.[1] ?? "";
    const names = [...listed.matchAll(/^ {2}([a-z]+)/gmu)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names.filter((one) => one !== "help")) {
      expect(page("command-line.md"), name).toContain(`| \`demarche ${name}`);
    }
  });

  it("has every exit code, as the help does", async () => {
    const { stdout } = await run(["--help"]);
    const codes = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, code]) => Number(code));
    const all = Object.values(exitCodes);
    expect(codes(page("command-line.md"), /^\| (\d+) \|/gmu)).toEqual(all);
    expect(codes(stdout.slice(stdout.indexOf("Exit codes:")), /^ {2}(\d+) /gmu)).toEqual(all);
  });
});

describe("docs/importing.md and docs/exports.md", { timeout: 60_000 }, () => {
  it("have every format of the help, and no other", async () => {
    const { stdout } = await run(["import", "--help"]);
    const listed = /\nCommands:\n([\s\S]*?)\n\n/u.exec(`${stdout}\n\n`)?.[1] ?? "";
    const formats = [...listed.matchAll(/^ {2}([a-z-]+) /gmu)].map(([, name]) => name as string);
    const headings = [...page("importing.md").matchAll(/^## ([a-z-]+)$/gmu)].map(([, name]) => name);
    // A dossier has a page of its own, and everything that was exported a part of another.
    expect([...headings, "dossier", "ndjson"].sort()).toEqual(formats.sort());
    const endings = [...page("exports.md").matchAll(/^\| [^|]+ \| ([^|]*`[a-z]*\.[^|]*) \|/gmu)].flatMap(
      ([, cell]) => [...(cell ?? "").matchAll(/`(?:actors)?\.([a-z.]+)`/gu)].map(([, ending]) => ending),
    );
    expect(endings.sort()).toEqual(listFormats.values.map((format) => listFiles[format].ending).sort());
  });
});

describe("docs/writing-a-dossier.md", { timeout: 60_000 }, () => {
  it("shows a dossier that is sound, and what a check says of it", async () => {
    const blocks = [...page("writing-a-dossier.md").matchAll(/```yaml\n([\s\S]*?)```/gu)].map(
      ([, text]) => text,
    );
    const dossier = blocks.find((text) => text?.startsWith("slug: tokyo\n")) as string;
    const folder = mkdtempSync(join(tmpdir(), "demarche-page-"));
    try {
      writeFileSync(join(folder, "tokyo.yaml"), dossier);
      const { code, stdout } = await run(["check", "tokyo.yaml"], {}, folder);
      expect(code).toBe(0);
      expect(page("writing-a-dossier.md")).toContain(stdout);
      const hedged = dossier.replace(/ {4}hedge: .*\n/u, "");
      writeFileSync(join(folder, "tokyo.yaml"), hedged);
      const refused = await run(["check", "tokyo.yaml"], {}, folder);
      expect(refused.code).toBe(1);
      const said = /faithfulness\.hedge[\s\S]*?Mend: .*\n/u.exec(refused.stdout)?.[0] as string;
      expect(page("writing-a-dossier.md")).toContain(said.slice(said.indexOf("The passage holds")));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
