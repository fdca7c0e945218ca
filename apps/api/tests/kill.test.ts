import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openStore, type Store } from "@demarche/store";
import { graphql } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSchema } from "../src/graphql/schema.js";
import { generateDossier, positionsOfDossier, statementsOfDossier } from "./kill/generated-dossier.js";
import { engines, freshPlace, type Place } from "./server/engine.js";
import { Demarche } from "./server/process.js";

const rounds = Number(process.env.DEMARCHE_KILL_ROUNDS ?? 5);
const dossiersOfRound = 4;
const schema = buildSchema();

let folder: string;
let place: Place;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-kill-"));
});
afterEach(async () => {
  await place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(store: Store, source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: { store },
  });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return JSON.parse(JSON.stringify(data));
}

const everythingOf = `query ($source: ID!, $issue: ID!, $actor: String!, $sourceSlug: String!, $issueSlug: String!) {
  statements(filter: { source: $source }, first: 0) { totalCount }
  positions(filter: { issue: $issue, inForce: [YES, MAYBE, NO] }, first: 0) { totalCount }
  actor(slug: $actor) { slug names { text } }
  source(slug: $sourceSlug) { slug published { edtf } }
  issue(slug: $issueSlug) { slug label }
}`;

function everything(store: Store, slug: string): Promise<unknown> {
  const [source, issue, actor] = [`${slug}-source`, `${slug}-issue`, `${slug}-state`];
  return ask(store, everythingOf, { source, issue, actor, sourceSlug: source, issueSlug: issue });
}

const whole = (slug: string) => ({
  statements: { totalCount: statementsOfDossier },
  positions: { totalCount: positionsOfDossier },
  actor: { slug: `${slug}-state`, names: [{ text: `State of ${slug}` }] },
  source: { slug: `${slug}-source`, published: { edtf: "2020-06-01" } },
  issue: { slug: `${slug}-issue`, label: `Matter of ${slug}` },
});
const absent = {
  statements: { totalCount: 0 },
  positions: { totalCount: 0 },
  actor: null,
  source: null,
  issue: null,
};

describe.each(engines)("kill -9 on %s", { timeout: 900_000 }, (engine) => {
  it("in the middle of an import leaves every acknowledged dossier whole, and none half", async () => {
    place = await freshPlace(engine);
    // What was acknowledged is kept outside of the database and of the process that is killed.
    const witness = join(folder, "acknowledged");
    writeFileSync(witness, "");
    const all: string[] = [];
    let interrupted = 0;

    for (let round = 0; round < rounds; round += 1) {
      const slugs = Array.from({ length: dossiersOfRound }, (_, index) => `made-${round}-${index}`);
      all.push(...slugs);
      const files = slugs.map((slug) => {
        writeFileSync(join(folder, `${slug}.yaml`), generateDossier(slug));
        return `${slug}.yaml`;
      });
      const importing = new Demarche(["import", "dossier", ...files], { env: place.env, cwd: folder });
      const acknowledged = (text: string) =>
        [...text.matchAll(/^recorded (\S+)\n/gmu)].map(([, slug]) => slug as string);
      const killAfter = round % dossiersOfRound;
      await importing.until(
        ({ stderr }) => stderr.includes("Importing into") && acknowledged(stderr).length >= killAfter,
      );
      await setTimeout(Math.random() * 150);
      importing.kill("SIGKILL");
      const { stderr, signal } = await importing.ended;
      const told = acknowledged(stderr);
      appendFileSync(witness, told.map((slug) => `${slug}\n`).join(""));
      if (signal === "SIGKILL" && told.length < slugs.length) interrupted += 1;

      const store = await openStore(place.options);
      try {
        const held = new Set(readFileSync(witness, "utf8").split("\n").filter(Boolean));
        for (const slug of all) {
          const found = await everything(store, slug);
          if (held.has(slug)) expect(found, `${slug} was acknowledged`).toEqual(whole(slug));
          else expect([whole(slug), absent], `${slug} is whole or absent`).toContainEqual(found);
        }
        expect(await store.rederive(), "derived records are what their statements derive").toEqual({
          added: 0,
          closed: 0,
        });
      } finally {
        await store.close();
      }
    }
    expect(interrupted, "imports that were cut short").toBeGreaterThan(0);
    expect(readFileSync(witness, "utf8").length, "dossiers that were acknowledged").toBeGreaterThan(0);
  });

  it("of a service that loads the shipped dossiers leaves all of them or none, and the next start has all", async () => {
    const count =
      "{ statements(first: 0) { totalCount } positions(filter: { inForce: [YES, MAYBE, NO] }, first: 0) { totalCount } actors(first: 0) { totalCount } }";
    const counted = async ({ options }: Place) => {
      const store = await openStore(options);
      try {
        return [await store.isEmpty(), await ask(store, count)];
      } finally {
        await store.close();
      }
    };
    const start = ({ env }: Place) => new Demarche(["serve"], { env: { ...env, PORT: "0" } });

    const unharmed = await freshPlace(engine);
    let expected: unknown;
    let fullTime: number;
    try {
      const began = Date.now();
      const service = start(unharmed);
      await service.ready();
      fullTime = Date.now() - began;
      service.kill("SIGTERM");
      await service.ended;
      expected = await counted(unharmed);
    } finally {
      await unharmed.remove();
    }

    place = await freshPlace(engine);
    const nothing = [
      true,
      { statements: { totalCount: 0 }, positions: { totalCount: 0 }, actors: { totalCount: 0 } },
    ];
    for (let round = 0; round < rounds; round += 1) {
      const service = start(place);
      await setTimeout(fullTime * (0.4 + 0.55 * Math.random()));
      service.kill("SIGKILL");
      await service.ended;
      expect([nothing, expected]).toContainEqual(await counted(place));
    }
    const service = start(place);
    await service.ready();
    service.kill("SIGTERM");
    expect((await service.ended).code).toBe(0);
    expect(await counted(place)).toEqual(expected);
  });
});
