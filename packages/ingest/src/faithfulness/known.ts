import type { Dossier, SourceRecord } from "@demarche/schema";
import type { Store, Want } from "@demarche/store";
import type { KnownActor, KnownRecords } from "./rule.js";

/** As much of a store as is needed to know what a piece refers to. */
export type ReadingStore = Pick<Store, "read">;

/** Reads what the rules look at of the speakers and holders of a piece's statements, and of its sources. */
export async function knownRecords(store: ReadingStore, { statements }: Dossier): Promise<KnownRecords> {
  const named = statements.flatMap(({ source, speakers, expresses }) => [
    `Source:${source}`,
    ...[...speakers, ...expresses.map(({ holder }) => holder)].map((slug) => `Actor:${slug}`),
  ]);
  const actors = new Map<string, KnownActor>();
  const sources = new Map<string, Pick<SourceRecord, "language">>();
  if (named.length === 0) return { actors, sources };
  const args = { ids: [...new Set(named)] };
  const found = (await store.read({ key: "nodes", field: "nodes", args, want: known })) as readonly (
    | ReadActor
    | ReadSource
    | null
  )[];
  for (const node of found) {
    if (node === null) continue;
    if ("kind" in node) note(node, actors);
    else sources.set(node.slug, node.language === null ? {} : { language: node.language });
  }
  return { actors, sources };
}

const want = (field: string, ...below: readonly Want[]): Want => ({
  key: field,
  field,
  args: {},
  want: below,
});
const whole = (field: string, ...below: readonly Want[]): Want => ({
  ...want(field, ...below),
  args: { first: 100 },
});

// A speaker's office stands under a ministry, and the ministry under its state: three steps up.
const parent = want("partOf", want("slug"), want("kind"), want("partOf", want("slug"), want("kind")));
const body = [want("slug"), want("kind"), parent];
const actor = [
  ...body,
  whole("tenures", want("nodes", want("office", ...body), want("organization", ...body))),
];
const known: readonly Want[] = [
  ...actor.map((wanted): Want => ({ ...wanted, on: ["Actor"] })),
  ...[want("slug"), want("language")].map((wanted): Want => ({ ...wanted, on: ["Source"] })),
];

interface ReadActor {
  readonly slug: string;
  readonly kind: KnownActor["kind"];
  readonly partOf?: ReadActor | null;
  readonly tenures?: {
    readonly nodes: readonly { readonly office: ReadActor | null; readonly organization: ReadActor | null }[];
  };
}

interface ReadSource {
  readonly slug: string;
  readonly language: string | null;
}

/** Makes an actor and those above it known; one that was read with more is not read over. */
function note({ slug, kind, partOf, tenures }: ReadActor, actors: Map<string, KnownActor>): void {
  const held = tenures?.nodes ?? [];
  const above = [partOf, ...held.flatMap(({ office, organization }) => [office, organization])];
  for (const one of above) if (one != null && !actors.has(one.slug)) note(one, actors);
  actors.set(slug, {
    kind,
    ...(partOf == null ? {} : { partOf: partOf.slug }),
    tenures: held.map(({ office, organization }) => ({
      ...(office === null ? {} : { office: office.slug }),
      ...(organization === null ? {} : { organization: organization.slug }),
    })),
  });
}
