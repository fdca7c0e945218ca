import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { isLoopback } from "./loopback.js";

/** Levels of the log, quietest last; `silent` writes nothing. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where the data lies: a PostgreSQL database, or a folder (absolute path, or `memory://`) of the embedded one. */
export type DatabaseConfig =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "embedded"; readonly dataDir: string };

/** Everything that the environment and the command line decide. */
export interface Config {
  /** Port to listen on; 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseConfig;
  /** Which of the shipped dossiers are loaded into an empty database. */
  readonly dossiers: "all" | "none" | readonly string[];
  readonly logLevel: LogLevel;
  /** Whether the service records what mutations give it; it then listens on a loopback address. */
  readonly editable: boolean;
  /** Folder in which the command was typed: relative paths on the command line start here. */
  readonly typedIn: string;
}

/** A variable of the environment that cannot be used. The message is one sentence for people, without a password. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const host = /^[A-Za-z0-9.:_%-]+$/u;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const allowed = {
  PORT: "a whole number from 0 to 65535 (0 picks a free port)",
  HOST: "a host name or address to listen on, such as 127.0.0.1, localhost or 0.0.0.0",
  DATABASE_URL:
    "an address such as postgres://user:password@host:5432/database, or nothing for the embedded database",
  DEMARCHE_DATA: "a folder, or memory:// for a database that is gone when the process ends",
  DEMARCHE_DOSSIERS: "all, none, or names of shipped dossiers with commas between them",
  LOG_LEVEL: `one of ${logLevels.join(", ")}`,
} as const;
type Variable = keyof typeof allowed;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(4000),
  HOST: z.string().regex(host).default("127.0.0.1"),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DEMARCHE_DATA: z.string().refine(isFolder).default("./.demarche/data"),
  DEMARCHE_DOSSIERS: z.string().transform(splitNames).refine(areNames).default(["all"]),
  LOG_LEVEL: z.string().toLowerCase().pipe(z.enum(logLevels)).default("warn"),
});

/** Where a relative folder starts, and how the process was begun. */
export interface Surroundings {
  readonly cwd: string;
  /** Names of the shipped dossiers, so that an unknown one is refused with the names that exist. */
  readonly shippedDossiers?: readonly string[];
  /** Whether `--editable` was given. */
  readonly editable?: boolean;
}

/**
 * Reads the configuration from the environment; the only place that does. A variable that is set to nothing counts
 * as absent. DATABASE_URL wins over DEMARCHE_DATA.
 *
 * A relative DEMARCHE_DATA starts at the working directory, or at the root of the repository when a package manager's
 * script began the process: `pnpm start` and `pnpm demarche` mean the same database from every folder below the root.
 *
 * `--editable` is refused on an address that other machines can reach: nothing else decides yet who may record.
 *
 * @throws ConfigError names variable, value and what is allowed; of several bad variables the first
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  surroundings: Surroundings = { cwd: process.cwd() },
): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as Variable;
    throw refuse(name, given[name] ?? "");
  }
  const { PORT, HOST, DATABASE_URL, DEMARCHE_DATA, DEMARCHE_DOSSIERS, LOG_LEVEL } = parsed.data;
  const begunByScript = given.npm_lifecycle_event !== undefined;
  return {
    port: PORT,
    host: HOST,
    database:
      DATABASE_URL === undefined
        ? {
            kind: "embedded",
            dataDir:
              DEMARCHE_DATA === "memory://"
                ? DEMARCHE_DATA
                : resolve(begunByScript ? aboveAll(surroundings.cwd) : surroundings.cwd, DEMARCHE_DATA),
          }
        : { kind: "postgres", url: DATABASE_URL },
    dossiers: chooseDossiers(DEMARCHE_DOSSIERS, surroundings.shippedDossiers),
    logLevel: LOG_LEVEL,
    editable: editableOn(HOST, surroundings),
    typedIn: (begunByScript ? given.INIT_CWD : undefined) ?? surroundings.cwd,
  };
}

function refuse(name: Variable, value: string, what: string = allowed[name]): ConfigError {
  return new ConfigError(`${name} is "${withoutPassword(value)}", but must be ${what}.`);
}

function editableOn(host: string, { editable = false }: Surroundings): boolean {
  if (editable && !isLoopback(host)) {
    throw refuse(
      "HOST",
      host,
      "127.0.0.1, localhost or ::1 with --editable, since whoever reaches the service may record",
    );
  }
  return editable;
}

function chooseDossiers(names: readonly string[], shipped?: readonly string[]): Config["dossiers"] {
  if (names[0] === "all" || names[0] === "none") return names[0];
  const unknown = shipped === undefined ? undefined : names.find((name) => !shipped.includes(name));
  if (unknown !== undefined) {
    throw refuse(
      "DEMARCHE_DOSSIERS",
      names.join(","),
      `all, none, or names out of ${shipped?.join(", ")}; there is no shipped dossier "${unknown}"`,
    );
  }
  return names;
}

function splitNames(value: string): string[] {
  return value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function areNames(names: readonly string[]): boolean {
  const alone = names.length === 1;
  return (
    names.length > 0 &&
    names.every((name) => slug.test(name) && (alone || (name !== "all" && name !== "none")))
  );
}

function isFolder(value: string): boolean {
  return value === "memory://" || !/^[a-z][a-z0-9+.-]*:\/\/|\0/iu.test(value);
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(value) && URL.canParse(value);
}

/** The repository's root when `cwd` lies in it, else `cwd`: a script of another project keeps its own folder. */
function aboveAll(cwd: string): string {
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const inside = relative(root, cwd);
  return isAbsolute(inside) || inside.split(sep)[0] === ".." ? cwd : root;
}

/** The text with the password of every address in it replaced. It may hide too much, never too little: the text need not be a valid address. */
export function withoutPassword(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):\S*@/giu, "$1:***@")
    .replace(/([?&](?:ssl)?password=)[^&\s]*/giu, "$1***");
}
