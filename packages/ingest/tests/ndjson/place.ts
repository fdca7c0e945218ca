import pg from "pg";

const postgresUrl = process.env["DEMARCHE_TEST_POSTGRES_URL"];

/** A database that nothing was recorded in: of the server when one is given, else in memory. */
export async function freshPlace(): Promise<{ url: string } | { dataDir: string }> {
  if (!postgresUrl) return { dataDir: "memory://" };
  const name = `demarche_${Math.random().toString(36).slice(2)}`;
  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href };
}
