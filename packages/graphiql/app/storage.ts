/** What GraphiQL asks of a place to keep things in. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
  readonly length: number;
}

/**
 * GraphiQL calls its keys `graphiql:…` wherever it runs, and localhost:4000 is everybody's first port: without a
 * prefix of our own, the tabs of some other service would open here.
 */
const prefix = "demarche:";

/** GraphiQL writes the request's headers into the history even where headers are not to be kept. */
const history = new Set(["graphiql:queries", "graphiql:favorites"]);

/**
 * The browser's own storage under our prefix, without headers, since a credential must not outlive the page.
 * Null where the browser refuses storage: the playground then forgets, but works.
 */
export function openStorage(open: () => Keep): Keep | null {
  let storage: Keep;
  try {
    storage = open();
  } catch {
    return null;
  }
  const ours = () => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, history.has(key) ? withoutHeaders(value) : value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () => {
      for (const key of ours()) storage.removeItem(key);
    },
    get length() {
      return ours().length;
    },
  };
}

/** Whether the reader has tabs from an earlier visit: those are shown, and ours wait in the list of questions. */
export function hasOwnTabs(storage: Keep | null): boolean {
  return Boolean(storage?.getItem("graphiql:tabState"));
}

function withoutHeaders(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => (key === "headers" ? undefined : value));
}
