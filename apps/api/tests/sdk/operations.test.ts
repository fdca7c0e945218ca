import { fileURLToPath } from "node:url";
import * as sdk from "@demarche/sdk";
import { readQuestions } from "@demarche/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Service, startService } from "../change/service.js";
import { engines, openWorld, type World } from "../world.js";

const issue = "nato-liaison-office-tokyo";
const statement = "tokyo-liaison-office-st-04";

/** What each operation is asked with; those that are not named need nothing. */
const variables: Record<string, Record<string, unknown>> = {
  ActorPage: { slug: "jp" },
  IssuePage: { slug: issue, id: issue, among: ["jp", "au"] },
  BoardPage: { actors: ["jp", "cn", "nato"], issues: [issue] },
  BoardCell: { holder: "cn", issue },
  IssueSilent: { slug: issue, id: issue, among: ["jp", "au"] },
  ProgrammePage: { slug: "itpp" },
  StatementPage: { slug: statement, id: statement },
  SourcePage: { slug: "src-nikkei-report" },
  FallenPositions: { slug: "src-nikkei-report" },
  RestingStatements: { slug: "src-nikkei-report" },
  SourceImpact: { slug: "src-nikkei-report" },
  StatementImpact: { slug: statement },
  CiteDossier: { issue },
  DossierContent: { issue, format: "MARKDOWN" },
  Search: { text: "liaison office" },
};

const documents = Object.entries(sdk)
  .filter(([name]) => name.endsWith("Document") && name !== "TypedDocument")
  .map(
    ([name, document]) =>
      [name.slice(0, -"Document".length), document as sdk.DocumentOf<object, object>] as const,
  );
const queries = documents.filter(([name]) => name !== "Changes");

describe.each(engines)("the ready-made operations on %s", (engine) => {
  let world: World;
  let service: Service;
  let demarche: sdk.Demarche;
  beforeAll(async () => {
    world = await openWorld(engine);
    service = await startService(world.store);
    demarche = sdk.createClient({ url: `${service.url}/graphql`, retry: false });
  }, 120_000);
  afterAll(async () => {
    await service?.stop();
    await world?.close();
  });

  it.each(queries)("%s is answered", async (name, document) => {
    const asked = name === "PositionAccount" ? { id: (await somePosition()).id } : (variables[name] ?? {});
    const answer = await demarche.query(document, asked);
    for (const [field, value] of Object.entries(answer)) expect(value, `${name}.${field}`).not.toBeNull();
  });

  const somePosition = async () => {
    const [position] = await demarche.positions.list({ issue }).toArray({ limit: 1 });
    return position as sdk.PositionLineFragment;
  };

  it("reads a list forward and backward, page by page", async () => {
    const slugs = async (options: sdk.ListOptions) =>
      (await demarche.statements.list({}, { ...options, orderBy: "SLUG_ASC" }).toArray()).map(
        ({ slug }) => slug,
      );
    const forward = await slugs({ pageSize: 7 });
    expect(forward.length).toBeGreaterThan(14);
    expect(await slugs({ pageSize: 100 })).toEqual(forward);
    expect(await slugs({ pageSize: 7, backward: true })).toEqual(forward.toReversed());
    const limited = await demarche.statements
      .list({}, { orderBy: "SLUG_ASC", pageSize: 2 })
      .toArray({ limit: 3 });
    expect(limited.map(({ slug }) => slug)).toEqual(forward.slice(0, 3));
  });

  it("gives every list, to a client with dates too", async () => {
    const dated = sdk.createClient({ url: `${service.url}/graphql`, asOf: { valid: "2023-08-01" } });
    for (const client of [demarche, dated]) {
      const lists = Object.entries(client as unknown as Record<string, Partial<sdk.Listing<object, object>>>);
      const answered = await Promise.all(
        lists.flatMap(([name, { list }]) =>
          list
            ? [
                list({}, { pageSize: 2 })
                  .toArray({ limit: 3 })
                  .then((nodes) => [name, nodes.length]),
              ]
            : [],
        ),
      );
      expect(answered.map(([name]) => name)).toHaveLength(13);
      expect(answered.filter(([, count]) => count === 0)).toEqual([]);
    }
  });

  it("reads the lists of the pages on from where the pages' own answers end", async () => {
    const { statements, positions, shifts, participations, transitions, instruments } = demarche;
    const inForce = ["YES", "MAYBE", "NO"] as const;
    const all = { filter: "{ inForce: [YES, MAYBE, NO] }" };
    const lists: [path: string, args: { filter?: string }, list: (from: string) => sdk.List<object>][] = [
      ['actor(slug: "nato") statements', {}, (from) => statements.list({ speaker: "nato" }, { from })],
      ['actor(slug: "jp") mentions', {}, (from) => statements.list({ mentioned: "jp" }, { from })],
      ['actor(slug: "nato") positions', all, (from) => positions.list({ holder: "nato", inForce }, { from })],
      ['actor(slug: "nato") shifts', {}, (from) => shifts.list({ holder: "nato" }, { from })],
      [
        'actor(slug: "jp") participations',
        all,
        (from) => participations.list({ actor: "jp", inForce }, { from }),
      ],
      [`issue(slug: "${issue}") statements`, {}, (from) => statements.list({ issue }, { from })],
      [`issue(slug: "${issue}") positions`, all, (from) => positions.list({ issue, inForce }, { from })],
      [`issue(slug: "${issue}") shifts`, {}, (from) => shifts.list({ issue }, { from })],
      ['programme(slug: "itpp") statements', {}, (from) => statements.list({ programme: "itpp" }, { from })],
      ['programme(slug: "itpp") transitionsIn', {}, (from) => transitions.list({ to: "itpp" }, { from })],
      ['programme(slug: "ipcp") transitionsOut', {}, (from) => transitions.list({ from: "ipcp" }, { from })],
      [
        'programme(slug: "itpp") participations',
        all,
        (from) => participations.list({ programme: "itpp", inForce }, { from }),
      ],
      [
        'programme(slug: "itpp") instruments',
        {},
        (from) => instruments.list({ programme: "itpp" }, { from }),
      ],
      [
        'source(slug: "src-seed-article") statements',
        {},
        (from) => statements.list({ source: "src-seed-article" }, { from }),
      ],
    ];
    for (const [path, { filter }, list] of lists) {
      const [record, field] = path.split(") ") as [string, string];
      const own = field === "shifts" ? "kind statement { slug }" : "id";
      const args = filter ? `filter: ${filter}, ` : "";
      const Nested = new sdk.TypedDocument<{ record: Record<"first" | "all", sdk.Page<object>> }, object>(
        `{ record: ${record}) {
          first: ${field}(${args}first: 1) { nodes { ${own} } pageInfo { hasNextPage hasPreviousPage endCursor } }
          all: ${field}(${args}first: 100) { nodes { ${own} } pageInfo { hasNextPage hasPreviousPage } }
        } }`,
      );
      const { first, all: whole } = (await demarche.query(Nested)).record;
      expect([path, first.pageInfo.hasNextPage]).toEqual([path, true]);
      const further = await list(first.pageInfo.endCursor as string).toArray();
      expect(further, path).toMatchObject(whole.nodes.slice(1));
    }
  });

  it("answers as of the client's dates, and as of the call's", async () => {
    const filter = { issue: "nato-japan-ties" };
    const certainty = async (client: sdk.Demarche, valid?: string) =>
      (await client.positions.list(filter, valid ? { asOf: { valid } } : {}).toArray()).map(
        ({ inForce }) => inForce,
      );
    const dated = sdk.createClient({ url: `${service.url}/graphql`, asOf: { valid: "2022-12-31" } });
    expect(await certainty(dated)).toEqual([]);
    expect(await certainty(demarche, "2023-01-15")).toContain("MAYBE");
    expect(await certainty(dated, "2023-01-15")).toEqual(await certainty(demarche, "2023-01-15"));
  });

  it("tells an error with its code and place", async () => {
    const wrong = demarche.positions.list({}, { pageSize: 101 }).toArray();
    await expect(wrong).rejects.toMatchObject({ name: "DemarcheError", code: "BAD_USER_INPUT" });
  });

  it("tells what is recorded, as it is recorded, and goes on after a lost connection", async () => {
    const cut: AbortController[] = [];
    const breaking: typeof fetch = (url, init) => {
      const controller = new AbortController();
      cut.push(controller);
      return fetch(url, {
        ...init,
        signal: AbortSignal.any([controller.signal, init?.signal as AbortSignal]),
      });
    };
    const client = sdk.createClient({
      url: `${service.url}/graphql`,
      fetch: breaking,
      retry: { delayMs: 1 },
    });
    const [first, second, third] = await client.changes.list().toArray({ limit: 3 });
    const stop = new AbortController();
    const changes = client.changes.watch({}, { after: first?.cursor as string, signal: stop.signal });
    expect((await changes.next()).value?.cursor).toBe(second?.cursor);
    cut.at(-1)?.abort();
    const requests = cut.length;
    const next: string[] = [];
    for await (const { cursor } of changes) {
      next.push(cursor);
      if (cut.length > requests) break;
    }
    expect(next[0]).toBe(third?.cursor);
    expect(new Set(next).size).toBe(next.length);
    stop.abort();
  });
});

it("has every competency question", () => {
  const folder = fileURLToPath(new URL("../../questions", import.meta.url));
  const asked = readQuestions(folder).map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
  expect(documents.map(([name]) => name)).toEqual(expect.arrayContaining(asked));
});
