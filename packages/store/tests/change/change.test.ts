import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReadError, type Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

interface Told {
  readonly cursor: string;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly type: string;
  readonly slug: string;
  readonly recordId: string;
  readonly record: { readonly id: string } | null;
}
interface Page {
  readonly nodes: Told[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const asked =
  "nodes { cursor at by kind type slug recordId record { id } } pageInfo { hasNextPage endCursor }";
const changes = (store: Store, args: Record<string, unknown>) => ask<Page>(store, "changes", args, asked);
const short = ({ kind, recordId }: Told) => `${kind} ${recordId}`;

/** Every change behind a cursor, in pages of a size. */
async function all(store: Store, first: number, filter: object = {}, from?: string): Promise<Told[]> {
  const found: Told[] = [];
  for (let after = from; ; ) {
    const { nodes, pageInfo } = await changes(store, { first, filter, ...(after ? { after } : {}) });
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor as string;
  }
}

const dossier = (slug: string, names: readonly string[], also: object = {}) => ({
  dossier: dossierOf({
    slug,
    sources: [report(`${slug}-report`)],
    actors: names.map(person),
    issues: [issue(`${slug}-issue`)],
    statements: names.map((holder, at) =>
      said(`s${at}`, { holder, issue: `${slug}-issue`, stance: "SUPPORT", source: `${slug}-report` }),
    ),
    ...also,
  } as never),
});

describe.each(engines)("the change log on %s", (engine) => {
  let store: Store;
  let kept: Told[];
  beforeAll(async () => {
    store = await openWorld(engine);
    await store.recordDossiers([dossier("first", ["anna", "bert"])]);
    await store.recordDossiers([dossier("second", ["cleo"])]);
    // A name is a part of its actor; an issue that is left out is no longer held; a statement never changes.
    await store.recordDossiers([
      dossier("second", ["cleo"], {
        actors: [{ ...person("cleo"), names: [{ text: "Cleo II", kind: "COMMON", lang: "en" }] }],
        issues: [],
      }),
    ]);
    kept = await all(store, 100);
  }, 120_000);
  afterAll(() => store.close());

  it("tells what became of every record, in the order of recording", () => {
    expect(kept.map(short)).toEqual([
      "RECORDED Actor:anna",
      "RECORDED Actor:bert",
      "RECORDED Issue:first-issue",
      "RECORDED Position:first-s0.anna",
      "RECORDED Position:first-s1.bert",
      "RECORDED Source:first-report",
      "RECORDED Statement:first-s0",
      "RECORDED Statement:first-s1",
      "RECORDED Actor:cleo",
      "RECORDED Issue:second-issue",
      "RECORDED Position:second-s0.cleo",
      "RECORDED Source:second-report",
      "RECORDED Statement:second-s0",
      "REVISED Actor:cleo",
      "ENDED Issue:second-issue",
    ]);
    expect(kept.map(({ by }) => by)).toEqual([
      ...Array(8).fill("dossier:first"),
      ...Array(7).fill("dossier:second"),
    ]);
    expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted());
    expect(kept.filter(({ record }) => record === null).map(({ recordId }) => recordId)).toEqual([
      "Issue:second-issue",
      "Issue:second-issue",
    ]);
  });

  it("is the same in pages of any size, read both ways", async () => {
    for (const size of [1, 2, 7]) expect(await all(store, size)).toEqual(kept);
    const backward: Told[] = [];
    for (let before: string | undefined; ; ) {
      const { nodes } = await changes(store, { last: 4, ...(before ? { before } : {}) });
      if (nodes.length === 0) break;
      backward.unshift(...nodes);
      before = nodes[0]?.cursor;
    }
    expect(backward).toEqual(kept);
    const { totalCount } = await ask<{ totalCount: number }>(store, "changes", { first: 1 }, "totalCount");
    expect(totalCount).toBe(kept.length);
  });

  it.each<[object, string[]]>([
    [{ kinds: ["REVISED", "ENDED"] }, ["REVISED Actor:cleo", "ENDED Issue:second-issue"]],
    [{ types: ["SOURCE"] }, ["RECORDED Source:first-report", "RECORDED Source:second-report"]],
    [
      { by: "dossier:first", types: ["ACTOR", "ISSUE"] },
      ["RECORDED Actor:anna", "RECORDED Actor:bert", "RECORDED Issue:first-issue"],
    ],
    [
      { actor: "Actor:anna" },
      ["RECORDED Actor:anna", "RECORDED Position:first-s0.anna", "RECORDED Statement:first-s0"],
    ],
    [
      { issue: "second-issue" },
      [
        "RECORDED Issue:second-issue",
        "RECORDED Position:second-s0.cleo",
        "RECORDED Statement:second-s0",
        "ENDED Issue:second-issue",
      ],
    ],
    [{ actor: "anna", issue: "second-issue" }, []],
    [{ programme: "itpp", types: ["SOURCE"] }, []],
  ])("keeps to the filter %j, in pages of one too", async (filter, expected) => {
    expect((await all(store, 100, filter)).map(short)).toEqual(expected);
    expect((await all(store, 1, filter)).map(short)).toEqual(expected);
  });

  it("begins at an instant", async () => {
    const since = kept.at(-1)?.at;
    expect((await all(store, 100, { since })).map(short)).toEqual(kept.slice(-2).map(short));
  });

  it.each(['["SLUG_ASC","x"]', '["RECORDED","2026-01-01","ACTOR","1",""]', '["RECORDED","x"]', "{}"])(
    "refuses the cursor %s, which it never gave",
    async (forged) => {
      const after = Buffer.from(forged).toString("base64url");
      await expect(changes(store, { first: 1, after })).rejects.toThrow(ReadError);
    },
  );
});

describe.each(engines)("the change log on %s, while others write", { timeout: 120_000 }, (engine) => {
  it("has no gap and no double for a reader who is always at its end", async () => {
    const store = await openWorld(engine);
    try {
      let told = 0;
      let wake = () => {};
      const end = store.onRecorded(() => {
        told += 1;
        wake();
      });
      const slugs = Array.from({ length: 15 }, (_, at) => `made-${at}`);
      let writing = true;
      const writers = Promise.all(
        [0, 1, 2].map(async (writer) => {
          for (const slug of slugs.filter((_, at) => at % 3 === writer)) {
            await store.recordDossiers([dossier(slug, [`${slug}-a`, `${slug}-b`])]);
          }
        }),
      ).finally(() => {
        writing = false;
        wake();
      });
      const seen: Told[] = [];
      do {
        const before = told;
        seen.push(...(await all(store, 3, {}, seen.at(-1)?.cursor)));
        if (told === before && writing) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } while (writing);
      await writers;
      seen.push(...(await all(store, 3, {}, seen.at(-1)?.cursor)));
      end();
      expect(told).toBeGreaterThanOrEqual(slugs.length);
      expect(seen).toHaveLength(slugs.length * 8);
      expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(seen.length);
      expect(seen.map(({ cursor }) => cursor)).toEqual((await all(store, 100)).map(({ cursor }) => cursor));
    } finally {
      await store.close();
    }
  });

  it("tells nobody of what was only tried", async () => {
    const store = await openWorld(engine);
    try {
      let told = 0;
      store.onRecorded(() => {
        told += 1;
      });
      // A connection to the server tells once by itself, when it stands.
      const before = engine === "postgres" ? 1 : 0;
      await expect.poll(() => told).toBe(before);
      await store.recordDossiers([dossier("tried", ["emil"])], { dryRun: true });
      await store.recordDossiers([dossier("kept", ["finn"])]);
      await expect.poll(() => told).toBe(before + 1);
    } finally {
      await store.close();
    }
  });
});
