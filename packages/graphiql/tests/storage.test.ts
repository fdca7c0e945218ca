import { beforeEach, describe, expect, it } from "vitest";
import { hasOwnTabs, type Keep, openStorage } from "../app/storage.js";

/** A browser's storage, as far as it can be told from a plain object: the keys are its own properties. */
function browserStorage(): Keep {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
}

describe("the playground's storage", () => {
  let browser: Keep;
  beforeEach(() => {
    browser = browserStorage();
    browser.setItem("graphiql:tabState", "tabs of another service");
  });

  it("does not see what another GraphiQL keeps on the same origin, and does not clear it", () => {
    const storage = openStorage(() => browser);
    expect(storage?.getItem("graphiql:tabState")).toBeNull();
    expect(hasOwnTabs(storage)).toBe(false);

    storage?.setItem("graphiql:tabState", "{}");
    expect(hasOwnTabs(storage)).toBe(true);
    expect(storage?.length).toBe(1);

    storage?.clear();
    expect(storage?.length).toBe(0);
    expect(browser.getItem("graphiql:tabState")).toBe("tabs of another service");
  });

  it.each(["graphiql:queries", "graphiql:favorites"])("keeps no header in %s", (key) => {
    const storage = openStorage(() => browser);
    const entry = { query: "{a}", variables: '{"headers":1}', headers: '{"authorization":"Bearer secret"}' };
    storage?.setItem(key, JSON.stringify({ queries: [entry] }));
    expect(JSON.parse(storage?.getItem(key) ?? "")).toEqual({
      queries: [{ query: "{a}", variables: '{"headers":1}' }],
    });
  });

  it("is none where the browser refuses", () => {
    const storage = openStorage(() => {
      throw new Error("refused");
    });
    expect(storage).toBeNull();
    expect(hasOwnTabs(storage)).toBe(false);
  });
});
