import type { ListFormat } from "@demarche/schema";
import type { ListedActor, ListName, ListRequest, Store } from "@demarche/store";
import { csvOfList } from "./csv.js";
import { ftmOfActors } from "./ftm.js";
import { jsonLdLists, jsonLdOfList } from "./json-ld/json-ld.js";
import { jsonOf, linesOf } from "./ndjson.js";
import { popoloOfActors } from "./popolo.js";
import { tables } from "./tables.js";

/** The lists that can be exported. */
export const listNames = Object.keys(tables) as ListName[];

/** The lists that a format can hold. */
export function listsOf(format: ListFormat): readonly ListName[] {
  if (format === "json-ld") return jsonLdLists;
  return format === "ftm" || format === "popolo" ? ["actors"] : listNames;
}

/** How a format is told of: by media type, and by the end of a file's name. */
export const listFiles: Readonly<Record<ListFormat, { readonly type: string; readonly ending: string }>> = {
  csv: { type: "text/csv; charset=utf-8; header=present", ending: "csv" },
  json: { type: "application/json; charset=utf-8", ending: "json" },
  ndjson: { type: "application/x-ndjson; charset=utf-8", ending: "ndjson" },
  "json-ld": { type: "application/ld+json; charset=utf-8", ending: "jsonld" },
  ftm: { type: "application/x-ndjson; charset=utf-8", ending: "ftm.ndjson" },
  popolo: { type: "application/json; charset=utf-8", ending: "popolo.json" },
};

/** How a list is to be read. */
export interface ListExport extends ListRequest {
  readonly format: ListFormat;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of records of each page that was read. */
  readonly onPage?: (records: number) => void;
}

/**
 * A list in a format, piece by piece; the next piece is made when it is asked for.
 *
 * @throws ReadError and StoreError when the list cannot be read: with the first piece, or in the midst of it
 */
export function exportList(
  store: Pick<Store, "list" | "read">,
  { format, signal, onPage, ...request }: ListExport,
): AsyncGenerator<string> {
  async function* pages({ args }: Pick<ListRequest, "args"> = request) {
    for await (const page of store.list({ list: request.list, ...(args ? { args } : {}) }, { signal })) {
      onPage?.(page.length);
      yield page;
    }
  }
  const actors = pages as (given?: Pick<ListRequest, "args">) => AsyncGenerator<readonly ListedActor[]>;
  if (!listsOf(format).includes(request.list)) throw new Error(`${format} cannot hold ${request.list}.`);
  switch (format) {
    case "csv":
      return csvOfList(request.list, pages());
    case "json":
      return jsonOf(pages());
    case "ndjson":
      return linesOf(pages());
    case "json-ld":
      return jsonLdOfList(request.list, pages());
    case "ftm":
      return ftmOfActors(actors());
    case "popolo":
      return popolo(store, request, actors);
  }
}

/** A document that is made of several readings: all are of one instant. */
async function* popolo(
  store: Pick<Store, "read">,
  { args = {} }: Pick<ListRequest, "args">,
  read: (given: Pick<ListRequest, "args">) => AsyncGenerator<readonly ListedActor[]>,
): AsyncGenerator<string> {
  const leaf = (field: string) => ({ key: field, field, args: {}, want: [] });
  const newest = (await store.read({
    ...leaf("changes"),
    args: { last: 1 },
    want: [{ ...leaf("nodes"), want: [leaf("at")] }],
  })) as { readonly nodes: readonly { readonly at: string }[] };
  const recorded = newest.nodes[0]?.at;
  const asOf = { ...(recorded ? { recorded } : {}), ...(args["asOf"] as object | undefined) };
  yield* popoloOfActors(() => read({ args: { ...args, asOf } }));
}
