/** A query that an address carries. Empty strings where the address says nothing. */
export interface Permalink {
  readonly query: string;
  /** JSON as the variables editor shows it. */
  readonly variables: string;
  /** Which operation of the query is meant, when it has several. */
  readonly operationName: string;
}

/** Servers refuse headers of 16 kB, the request line among them: beyond this the query goes behind a `#`. */
const longestSearch = 8000;

/** Reads `?query=&variables=&operationName=` of a page's address, or the same behind `#`. Null without a query. */
export function readPermalink(address: URL): Permalink | null {
  for (const carried of [address.search, address.hash.slice(1)]) {
    const parameters = new URLSearchParams(carried);
    const query = parameters.get("query");
    if (!query) continue;
    return {
      query,
      variables: layOut(parameters.get("variables") ?? ""),
      operationName: parameters.get("operationName") ?? "",
    };
  }
  return null;
}

/** The address that shows this query when it is opened. `page` is the address of the page without a query. */
export function writePermalink(page: URL, { query, variables, operationName }: Permalink): URL {
  const parameters = new URLSearchParams({ query });
  if (variables.trim()) parameters.set("variables", squeeze(variables));
  if (operationName) parameters.set("operationName", operationName);
  const link = new URL(page);
  const carried = parameters.toString();
  link.search = carried.length <= longestSearch ? carried : "";
  link.hash = carried.length <= longestSearch ? "" : carried;
  return link;
}

/** Links are written by hand and by programs, on one line; nobody wants to read variables so. */
function layOut(json: string): string {
  return reprint(json, 2);
}

function squeeze(json: string): string {
  return reprint(json, 0);
}

/** The editor allows comments, which JSON.parse does not: such text is kept as it is. */
function reprint(json: string, indent: number): string {
  try {
    return JSON.stringify(JSON.parse(json), null, indent);
  } catch {
    return json;
  }
}
