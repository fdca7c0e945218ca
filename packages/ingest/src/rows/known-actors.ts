import { createHash } from "node:crypto";
import { type ActorKind, type IdentifierScheme, slugLengthMax } from "@demarche/schema";
import type { Store, Want } from "@demarche/store";
import slugify from "@sindresorhus/slugify";

/** An identifier as records carry it. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** The actors that are held, by identifier and by slug: a record of an actor that is held goes under its slug. */
export class KnownActors {
  readonly #byIdentifier = new Map<string, string>();
  readonly #identifiersOf = new Map<string, Set<string>>();
  readonly #kinds = new Map<string, ActorKind>();

  /** Reads every actor that is held. */
  static async of(store: Pick<Store, "read">): Promise<KnownActors> {
    const known = new KnownActors();
    let after: string | undefined;
    do {
      const args = { first: 100, ...(after === undefined ? {} : { after }) };
      const page = (await store.read({ key: "actors", field: "actors", args, want: wanted })) as ActorPage;
      for (const { slug, kind, identifiers } of page.nodes) {
        known.note(slug, identifiers);
        known.#kinds.set(slug, kind);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    return known;
  }

  /** Makes an actor known. */
  note(slug: string, identifiers: readonly Identifier[] = []): void {
    const held = this.#identifiersOf.get(slug) ?? new Set();
    this.#identifiersOf.set(slug, held);
    for (const { scheme, value } of identifiers) {
      held.add(scheme);
      const key = `${scheme} ${value}`;
      if (!this.#byIdentifier.has(key)) this.#byIdentifier.set(key, slug);
    }
  }

  /** The kind of an actor that is held; another kind given of it would contradict its record. */
  kindOf(slug: string): ActorKind | undefined {
    return this.#kinds.get(slug);
  }

  /** The slug of the actor with this identifier. */
  identified(scheme: IdentifierScheme, value: string): string | undefined {
    return this.#byIdentifier.get(`${scheme} ${value}`);
  }

  /**
   * The slug under which an actor is recorded: that of the actor which has one of its identifiers; else one made of its
   * name. Where another actor has that, known by an identifier of the same scheme, the identifier is added. The actor
   * is known from then on.
   */
  slugOf(name: string, identifiers: readonly Identifier[] = []): string {
    for (const { scheme, value } of identifiers) {
      const slug = this.identified(scheme, value);
      if (slug !== undefined) {
        this.note(slug, identifiers);
        return slug;
      }
    }
    const slug = this.#free(slugFrom(name), identifiers);
    this.note(slug, identifiers);
    return slug;
  }

  #free(slug: string, identifiers: readonly Identifier[]): string {
    const held = this.#identifiersOf.get(slug);
    const other = identifiers.find(({ scheme }) => held?.has(scheme));
    return other === undefined ? slug : slugFrom(`${slug} ${other.value}`);
  }
}

/** A slug made of a name in any script; of a name that gives no letters, its digest. */
export function slugFrom(name: string): string {
  const slug = slugify(name).slice(0, slugLengthMax.value).replace(/-+$/, "");
  return slug === "" ? `x-${createHash("sha256").update(name).digest("hex").slice(0, 12)}` : slug;
}

interface ActorPage {
  readonly nodes: readonly {
    readonly slug: string;
    readonly kind: ActorKind;
    readonly identifiers: readonly Identifier[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const want = (field: string, ...below: readonly Want[]): Want => ({
  key: field,
  field,
  args: {},
  want: below,
});
const wanted: readonly Want[] = [
  want("nodes", want("slug"), want("kind"), want("identifiers", want("scheme"), want("value"))),
  want("pageInfo", want("hasNextPage"), want("endCursor")),
];
