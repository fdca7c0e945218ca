import { importDossiers } from "@demarche/ingest";
import { openStore, type Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateDossier, positionsOfDossier, statementsOfDossier } from "../kill/generated-dossier.js";
import { engines, freshPlace, type Place } from "../server/engine.js";
import { allOf, openStream, resultsOf } from "../server/events.js";
import { type Service, startService } from "./service.js";

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly recordId: string;
}

const follow = `subscription ($after: String, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) { cursor kind recordId record { id } }
}`;

async function record(store: Store, slug: string): Promise<void> {
  const report = await importDossiers(store, [
    { name: `${slug}.yaml`, text: Buffer.from(generateDossier(slug)) },
  ]);
  const problems = report.dossiers.flatMap((dossier) => dossier.problems);
  if (problems.length) throw new Error(JSON.stringify(problems));
}

/** What a generated dossier changes. */
const changesOf = (slug: string) => [
  `Actor:${slug}-state`,
  `Issue:${slug}-issue`,
  `Source:${slug}-source`,
  ...Array.from(
    { length: statementsOfDossier },
    (_, at) => `Statement:${slug}-st-${String(at).padStart(3, "0")}`,
  ),
  ...Array.from(
    { length: positionsOfDossier },
    (_, at) => `Position:${slug}-st-${String(at).padStart(3, "0")}.${slug}-state`,
  ),
];

describe.each(engines)("the stream of changes on %s", { timeout: 180_000 }, (engine) => {
  let place: Place;
  let store: Store;
  /** On PostgreSQL, that of another process; the embedded database has but one. */
  let elsewhere: Store;
  let service: Service;

  beforeAll(async () => {
    place = await freshPlace(engine);
    store = await openStore(place.options);
    elsewhere = engine === "postgres" ? await openStore(place.options) : store;
    service = await startService(store);
  });
  afterAll(async () => {
    await service?.stop();
    await store?.close();
    if (elsewhere !== store) await elsewhere?.close();
    await place?.remove();
  });

  /** The whole log, page by page. */
  async function log(): Promise<Change[]> {
    const all: Change[] = [];
    for (let after: string | null = null; ; ) {
      const response = await fetch(`${service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query:
            "query ($after: String) { changes(first: 100, after: $after) { nodes { cursor kind recordId } pageInfo { hasNextPage endCursor } } }",
          variables: { after },
        }),
      });
      const { data } = (await response.json()) as {
        data: { changes: { nodes: Change[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      all.push(...data.changes.nodes);
      if (!data.changes.pageInfo.hasNextPage) return all;
      after = data.changes.pageInfo.endCursor;
    }
  }

  it("tells what is recorded from now on, by whichever process, and nothing from before", async () => {
    await record(store, "before");
    const leaving = new AbortController();
    const response = await openStream(service.url, follow, {}, { signal: leaving.signal });
    const results = resultsOf<{ changes: Change & { record: { id: string } } }>(response);
    const told: string[] = [];
    // The stream begins where the log ends when it has begun: what is recorded meanwhile may come before.
    const first = results.next();
    for (let round = 0; round < 20; round += 1) {
      await record(elsewhere, `after-${round}`);
      if (
        await Promise.race([
          first.then(() => true),
          new Promise((resolve) => setTimeout(resolve, 100, false)),
        ])
      )
        break;
    }
    const { value } = await first;
    expect(value).toMatchObject({
      data: { changes: { kind: "RECORDED", recordId: expect.stringMatching(/^Actor:after-/u) } },
    });
    expect(value?.data?.changes.record.id).toBe(value?.data?.changes.recordId);
    for (let at = 0; at < 50; at += 1)
      told.push((await results.next()).value?.data?.changes.recordId as string);
    expect(told.filter((id) => id.includes("before"))).toEqual([]);
    leaving.abort();
  });

  it("tells only what passes the filter", async () => {
    const after = (await log()).at(-1)?.cursor;
    const leaving = new AbortController();
    const response = await openStream(
      service.url,
      follow,
      { after, filter: { issue: "filtered-issue", types: ["ISSUE"] } },
      { signal: leaving.signal },
    );
    const results = resultsOf<{ changes: Change }>(response);
    const first = results.next();
    await record(elsewhere, "unfiltered");
    await record(elsewhere, "filtered");
    expect((await first).value?.data?.changes.recordId).toBe("Issue:filtered-issue");
    leaving.abort();
  });

  it("refuses a forged cursor", async () => {
    const forged = Buffer.from('["SLUG_ASC","x"]').toString("base64url");
    const results = await allOf(openStream(service.url, follow, { after: forged }));
    expect(results.map(({ errors }) => errors?.[0]?.extensions)).toEqual([
      { code: "BAD_USER_INPUT", argument: "after" },
    ]);
  });

  it("loses none and doubles none for a client whose connection breaks again and again while much is recorded", async () => {
    const begun = await log();
    const slugs = Array.from({ length: 8 }, (_, at) => `load-${at}`);
    const expected = slugs.flatMap(changesOf);
    // The embedded database takes one writer at a time, and lets others wait no longer than callers.
    const writing = engine === "postgres" ? [store, elsewhere, elsewhere] : [store];
    const writers = writing.map(async (writer, at) => {
      for (const slug of slugs.filter((_, index) => index % writing.length === at))
        await record(writer, slug);
    });

    const seen: Change[] = [];
    let after = begun.at(-1)?.cursor;
    let breaks = 0;
    while (seen.length < expected.length) {
      const breaking = new AbortController();
      const untilBreak = Math.floor(Math.random() * 40);
      let taken = 0;
      try {
        const response = await openStream(service.url, follow, { after }, { signal: breaking.signal });
        for await (const { data, errors } of resultsOf<{ changes: Change }>(response)) {
          if (!data) throw new Error(JSON.stringify(errors));
          seen.push(data.changes);
          after = data.changes.cursor;
          taken += 1;
          if (seen.length >= expected.length) break;
          if (taken > untilBreak) breaking.abort();
        }
      } catch (error) {
        if (!breaking.signal.aborted) throw error;
        breaks += 1;
      }
      breaking.abort();
    }
    await Promise.all(writers);

    expect(breaks).toBeGreaterThan(20);
    expect(seen.map(({ recordId }) => recordId).toSorted()).toEqual(expected.toSorted());
    expect(seen.map(({ cursor }) => cursor)).toEqual(
      (await log()).slice(begun.length).map(({ cursor }) => cursor),
    );
  });

  it("ends with the service, and says where to go on", async () => {
    const end = await log();
    const other = await startService(store);
    const results = resultsOf<{ changes: Change }>(
      await openStream(other.url, follow, { after: end.at(-2)?.cursor }),
    );
    expect((await results.next()).value?.data?.changes.cursor).toBe(end.at(-1)?.cursor);
    const last = results.next();
    await other.stop();
    expect((await last).value?.errors?.[0]?.extensions).toEqual({
      code: "STOPPING",
      cursor: end.at(-1)?.cursor,
    });
  });
});
