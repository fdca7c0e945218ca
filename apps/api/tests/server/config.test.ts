import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig, withoutPassword } from "../../src/server/config.js";

const elsewhere = resolve("/srv/elsewhere");
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const shippedDossiers = ["tokyo-liaison-office", "tokyo-office-2023"];
const read = (env: Record<string, string | undefined>, cwd = elsewhere) =>
  readConfig(env, { cwd, shippedDossiers });

describe("the configuration", () => {
  it("has a default for everything, also for what is set to nothing", () => {
    const expected = {
      port: 4000,
      host: "127.0.0.1",
      database: { kind: "embedded", dataDir: resolve(elsewhere, ".demarche/data") },
      dossiers: "all",
      logLevel: "warn",
      editable: false,
      typedIn: elsewhere,
    };
    expect(read({})).toEqual(expected);
    expect(read({ PORT: "", HOST: " ", DATABASE_URL: "", DEMARCHE_DOSSIERS: "" })).toEqual(expected);
  });

  it("takes what is given", () => {
    expect(
      read({
        PORT: "0",
        HOST: "::1",
        DATABASE_URL: "postgresql://u:p@db:5432/demarche",
        DEMARCHE_DATA: "/unused",
        DEMARCHE_DOSSIERS: "tokyo-office-2023, tokyo-liaison-office",
        LOG_LEVEL: "DEBUG",
      }),
    ).toEqual({
      port: 0,
      host: "::1",
      database: { kind: "postgres", url: "postgresql://u:p@db:5432/demarche" },
      dossiers: ["tokyo-office-2023", "tokyo-liaison-office"],
      logLevel: "debug",
      editable: false,
      typedIn: elsewhere,
    });
  });

  it.each([
    ["PORT", "65536", /^PORT is "65536", but must be a whole number from 0 to 65535/],
    ["PORT", "http", /^PORT is "http"/],
    ["PORT", "4e3", /^PORT is "4e3"/],
    ["PORT", "-1", /^PORT is "-1"/],
    ["HOST", "http://localhost", /^HOST is "http:\/\/localhost", but must be a host name or address/],
    [
      "DATABASE_URL",
      "mysql://db/x",
      /^DATABASE_URL is "mysql:\/\/db\/x", but must be an address such as postgres:/,
    ],
    ["DATABASE_URL", "postgres://[", /^DATABASE_URL is "postgres:\/\/\["/],
    [
      "DEMARCHE_DATA",
      "s3://bucket",
      /^DEMARCHE_DATA is "s3:\/\/bucket", but must be a folder, or memory:\/\//,
    ],
    [
      "DEMARCHE_DOSSIERS",
      "All of them",
      /^DEMARCHE_DOSSIERS is "All of them", but must be all, none, or names/,
    ],
    ["DEMARCHE_DOSSIERS", "none,tokyo-office-2023", /^DEMARCHE_DOSSIERS is "none,tokyo-office-2023"/],
    ["DEMARCHE_DOSSIERS", ",", /^DEMARCHE_DOSSIERS is ","/],
    [
      "DEMARCHE_DOSSIERS",
      "tokio",
      /must be all, none, or names out of tokyo-liaison-office, tokyo-office-2023; there is no shipped dossier "tokio"\.$/,
    ],
    [
      "LOG_LEVEL",
      "loud",
      /^LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent\.$/,
    ],
  ])("refuses %s=%s in one sentence that says what is allowed", (name, value, sentence) => {
    expect(() => read({ [name]: value })).toThrow(ConfigError);
    expect(() => read({ [name]: value })).toThrow(sentence);
  });

  it("takes --editable on a loopback address alone", () => {
    const editable = (HOST: string) => readConfig({ HOST }, { cwd: elsewhere, editable: true }).editable;
    for (const host of ["", "localhost", "127.0.0.1", "::1"]) expect(editable(host)).toBe(true);
    for (const host of ["0.0.0.0", "::", "demarche.example"]) {
      expect(() => editable(host)).toThrow(
        `HOST is "${host}", but must be 127.0.0.1, localhost or ::1 with --editable, since whoever reaches the service may record.`,
      );
    }
  });

  it("does not tell a password when it refuses an address", () => {
    expect(() => read({ DATABASE_URL: "mysql://reader:hunter2@db/x" })).toThrow(
      /"mysql:\/\/reader:\*\*\*@db\/x"/,
    );
  });
});

describe("a relative folder", () => {
  const dataDir = (env: Record<string, string>, cwd: string) => {
    const { database } = read(env, cwd);
    return database.kind === "embedded" ? database.dataDir : undefined;
  };
  const script = { npm_lifecycle_event: "start" };

  it("starts at the working directory", () => {
    expect(dataDir({ DEMARCHE_DATA: "here" }, elsewhere)).toBe(resolve(elsewhere, "here"));
  });

  it("starts at the repository's root when a script of it began the process, wherever that was typed", () => {
    for (const cwd of [root, resolve(root, "apps/api"), resolve(root)]) {
      expect(dataDir(script, cwd)).toBe(resolve(root, ".demarche/data"));
    }
  });

  it("starts at the working directory when another project's script began the process", () => {
    expect(dataDir(script, elsewhere)).toBe(resolve(elsewhere, ".demarche/data"));
    expect(dataDir(script, resolve(root, ".."))).toBe(resolve(root, "..", ".demarche/data"));
  });

  it("is not what memory:// is", () => {
    expect(dataDir({ ...script, DEMARCHE_DATA: "memory://" }, root)).toBe("memory://");
  });

  it("of a command line starts where the command was typed", () => {
    expect(read({ ...script, INIT_CWD: "/srv/reader" }, root).typedIn).toBe("/srv/reader");
    expect(read({ INIT_CWD: "/srv/reader" }, root).typedIn).toBe(root);
  });
});

describe("withoutPassword", () => {
  it.each([
    ["postgres://u:p@h/d", "postgres://u:***@h/d"],
    ["connect to postgres://u:p@s:s@h:5432/d failed", "connect to postgres://u:***@h:5432/d failed"],
    ["postgres://u:p/w@h", "postgres://u:***@h"],
    ["postgres:///d?user=u&password=p&x=1", "postgres:///d?user=u&password=***&x=1"],
    ["postgres://h:5432/d", "postgres://h:5432/d"],
    ["no address, only a@b", "no address, only a@b"],
  ])("%s", (text, expected) => {
    expect(withoutPassword(text)).toBe(expected);
  });
});
