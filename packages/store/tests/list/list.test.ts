import { pageSizeMax } from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ListedActor, Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const count = 2 * pageSizeMax.value + 30;
const slugs = Array.from({ length: count }, (_, at) => `p${String(at).padStart(4, "0")}`);

const crowd = (slug: string, stance: string) =>
  dossierOf({
    slug,
    sources: [report("report")],
    actors: slugs.map(person),
    issues: [issue(slug)],
    statements: slugs.map((holder, at) =>
      said(`s${at}`, { holder, issue: slug, stance, said: "2023-01-02" }),
    ) as never,
  });

describe.each(engines)("a list that is read to its end on %s", (engine) => {
  let store: Store;
  const statements: string[] = [];
  beforeAll(async () => {
    store = await openWorld(engine, ({ text }) => statements.push(text));
    await store.recordDossiers([{ dossier: crowd("first", "SUPPORT") }]);
  }, 120_000);
  afterAll(() => store.close());

  it("takes one statement for each page, when it is asked for", async () => {
    statements.length = 0;
    const sizes: number[] = [];
    for await (const page of store.list({ list: "positions", args: { filter: { issue: "first" } } })) {
      sizes.push(page.length);
      expect(statements).toHaveLength(sizes.length);
    }
    expect(sizes).toEqual([pageSizeMax.value, pageSizeMax.value, 30]);
  });

  it("is of one instant, whatever is recorded between two pages", async () => {
    const pages = store.list({ list: "actors" });
    const { value: first } = await pages.next();
    await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "between",
          actors: [
            { ...person("p9999") },
            { ...person("p0150"), descriptions: [{ lang: "en", text: "Known since." }] },
          ],
        }),
      },
    ]);
    const rest: ListedActor[] = [];
    for await (const page of pages) rest.push(...page);
    expect([...(first as ListedActor[]), ...rest].map(({ slug }) => slug)).toEqual(slugs);
    expect(rest.filter(({ description }) => description !== null)).toEqual([]);
    const later = await ask<{ nodes: { description: string }[] }>(
      store,
      "actors",
      { filter: { slugs: ["p0150"] } },
      "nodes { description }",
    );
    expect(later.nodes).toEqual([{ description: "Known since." }]);
  });

  it("leaves out of the change log what was logged after the first page", async () => {
    const pages = store.list({ list: "changes" });
    const { value: first } = await pages.next();
    const newest = async () =>
      (await ask<{ nodes: { at: string }[] }>(store, "changes", { last: 1 }, "nodes { at }")).nodes[0]?.at;
    const before = await newest();
    await store.recordDossiers([{ dossier: dossierOf({ slug: "after", actors: [person("p9998")] }) }]);
    expect(await newest()).not.toBe(before);
    const told = [...(first ?? [])];
    for await (const page of pages) told.push(...page);
    expect(told.at(-1)?.at).toBe(before);
  });

  it("gives every statement of a basis, and every member of a grouping", async () => {
    const group = {
      slug: "all",
      kind: "GROUPING" as const,
      names: [{ text: "All", kind: "COMMON" as const }],
    };
    await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "many",
          sources: [report("report")],
          actors: [
            { ...group, members: slugs.map((actor) => ({ actor, basis: "EXPLICIT" as const })) },
            ...slugs.map((slug) => ({ slug })),
          ] as never,
          issues: [issue("many")],
          statements: slugs.map((_, at) =>
            said(`s${at}`, { holder: "all", issue: "many", stance: "SUPPORT", said: "2023-01-02" }),
          ) as never,
        }),
      },
    ]);
    const filter = { issue: "many" };
    for await (const [position] of store.list({ list: "positions", args: { filter } })) {
      expect(position?.basis).toHaveLength(count);
    }
    for await (const [actor] of store.list({ list: "actors", args: { filter: { slugs: ["all"] } } })) {
      expect(actor?.members.map(({ member }) => member.id).sort()).toEqual(
        slugs.map((slug) => `Actor:${slug}`),
      );
    }
  });

  it("ends with its signal", async () => {
    const ending = new AbortController();
    const pages = store.list({ list: "actors" }, { signal: ending.signal });
    await pages.next();
    ending.abort(new Error("enough"));
    await expect(pages.next()).rejects.toMatchObject({ name: "StoreError", code: "TIMEOUT" });
  });

  it("refuses a filter that the list does not have", async () => {
    const pages = store.list({ list: "actors", args: { filter: { stance: ["SUPPORT"] } } });
    await expect(pages.next()).rejects.toThrow("Actor has no filter stance.");
  });
});
