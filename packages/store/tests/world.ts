import { type Dossier, type DossierInput, dossierShape, validate } from "@demarche/schema";
import pg from "pg";
import { type LoggedStatement, openStore, type Store, type Want } from "../src/index.js";

/** Where the tests of the store run: the embedded database always, PostgreSQL when a server is given. */
export const postgresUrl = process.env["DEMARCHE_TEST_POSTGRES_URL"];
if (!postgresUrl) console.info("PostgreSQL is not tested: DEMARCHE_TEST_POSTGRES_URL is not set.");

export const engines = ["embedded", ...(postgresUrl ? (["postgres"] as const) : [])] as const;
export type EngineKind = (typeof engines)[number];

/** A store of its own: in memory, or a database of its own on the server. */
export async function openWorld(
  kind: EngineKind,
  log?: (statement: LoggedStatement) => void,
): Promise<Store> {
  const logged = log ? { log } : {};
  if (kind === "embedded") return openStore({ dataDir: "memory://", ...logged });
  return openStore({ url: await freshDatabase(), ...logged });
}

/** The address of another database on the test server. */
function beside(name: string): string {
  const url = new URL(postgresUrl as string);
  url.pathname = `/${name}`;
  return url.href;
}

let migrated: Promise<string> | undefined;

/** A database of its own, copied from one that this process has migrated. */
export async function freshDatabase(): Promise<string> {
  const name = () => `demarche_${Math.random().toString(36).slice(2)}`;
  migrated ??= (async () => {
    const template = name();
    await asAdmin(`create database ${template}`);
    await (await openStore({ url: beside(template) })).close();
    return template;
  })();
  const template = await migrated;
  const fresh = name();
  await asAdmin(`create database ${fresh} template ${template}`);
  return beside(fresh);
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

/** A valid dossier, from as little as a test needs to say. */
export function dossierOf(input: Partial<DossierInput> & { slug: string }): Dossier {
  const validated = validate(dossierShape, { title: `The dossier ${input.slug}`, ...input });
  if (!validated.ok) throw new Error(JSON.stringify(validated.problems, null, 2));
  return validated.value;
}

export const person = (slug: string) => ({
  slug,
  kind: "PERSON" as const,
  names: [{ text: slug, kind: "COMMON" as const, lang: "en" }],
});

export const issue = (slug: string) => ({
  slug,
  kind: "PROPOSAL" as const,
  label: slug,
  proposition: `It should be: ${slug}.`,
});

export const report = (slug: string, published = "2023-12-31") => ({
  slug,
  kind: "NEWS_ARTICLE" as const,
  held: false,
  published,
});

/** A statement of one holder on one issue, as plain as can be. */
export function said(key: string, input: Record<string, unknown> & { holder: string; issue: string }) {
  const {
    holder,
    issue: on,
    stance,
    disclosure = "STATED",
    intent,
    said: when,
    source = "report",
    root,
    ...rest
  } = input;
  const speaks = disclosure !== "ASCRIBED";
  return {
    key,
    source,
    locator: `line ${key}`,
    content: `What ${key} says.`,
    act: "ASSERT",
    subjects: [holder],
    speakers: speaks ? [holder] : [],
    issue: on,
    certainty: "CERTAIN",
    polarity: "POSITIVE",
    expresses: [{ holder, disclosure, ...(stance ? { stance } : {}), ...(intent ? { intent } : {}) }],
    attribution: [
      { source, mode: "OWN_VOICE" },
      ...(speaks
        ? [{ agent: holder, mode: "PARAPHRASE" }]
        : root
          ? [{ agent: root, mode: "ACCORDING_TO" }]
          : []),
    ],
    ...(when ? { said: when } : {}),
    ...rest,
  };
}

/** Wants from a selection written like GraphQL's, without arguments: `nodes { slug held { from { edtf } } }`. */
export function wants(selection: string): Want[] {
  const words = selection.match(/[{}]|[_A-Za-z]\w*/g) ?? [];
  const read = (): Want[] => {
    const found: Want[] = [];
    while (words.length && words[0] !== "}") {
      const field = words.shift() as string;
      let want: Want[] = [];
      if (words[0] === "{") {
        words.shift();
        want = read();
        words.shift();
      }
      found.push({ key: field, field, args: {}, want });
    }
    return found;
  };
  return read();
}

/** Reads one root field. */
export function ask<Answer>(
  store: Store,
  field: string,
  args: Record<string, unknown>,
  selection: string,
): Promise<Answer> {
  return store.read({ key: field, field, args, want: wants(selection) }) as Promise<Answer>;
}
