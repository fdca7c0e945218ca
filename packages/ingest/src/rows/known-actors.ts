import { createHash } from "node:crypto";
import { type ActorKind, type IdentifierScheme, type NameKind, slugLengthMax } from "@demarche/schema";
import type { Store, Want } from "@demarche/store";
import slugify from "@sindresorhus/slugify";

/** An identifier as records carry it. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** A name as records carry it. */
export interface BorneName {
  readonly text: string;
  readonly kind: NameKind;
}

/** The actors that are held, by identifier, name and slug: a record of an actor that is held goes under its slug. */
export class KnownActors {
  readonly #byIdentifier = new Map<string, string>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #identifiersOf = new Map<string, Map<string, Set<string>>>();
  readonly #kinds = new Map<string, ActorKind>();

  /** Reads every actor that is held. */
  static async of(store: Pick<Store, "read">): Promise<KnownActors> {
    const known = new KnownActors();
    let after: string | undefined;
    do {
      const args = { first: 100, ...(after === undefined ? {} : { after }) };
      const page = (await store.read({ key: "actors", field: "actors", args, want: wanted })) as ActorPage;
      for (const { slug, kind, identifiers, names } of page.nodes) {
        known.note(slug, identifiers, names);
        known.#kinds.set(slug, kind);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    return known;
  }

  /** Makes an actor known. */
  note(slug: string, identifiers: readonly Identifier[] = [], names: readonly BorneName[] = []): void {
    for (const { text, kind } of names) {
      if (!telling.includes(kind)) continue;
      const bearers = this.#byName.get(nameKey(text)) ?? new Set();
      this.#byName.set(nameKey(text), bearers.add(slug));
    }
    const held = this.#identifiersOf.get(slug) ?? new Map<string, Set<string>>();
    this.#identifiersOf.set(slug, held);
    for (const { scheme, value } of identifiers) {
      held.set(scheme, (held.get(scheme) ?? new Set()).add(value));
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

  /** The slug of the actor with this common, official or former name, when exactly one that is held bears it. */
  named(name: string): string | undefined {
    const bearers = this.#byName.get(nameKey(name));
    return bearers?.size === 1 ? [...bearers][0] : undefined;
  }

  /**
   * The slug under which an actor is recorded: that of the actor which has one of its identifiers; else that of the
   * only one which bears its name, unless that one has another identifier of the same scheme; else one made of the
   * name. Where another actor has that, known by another identifier of the same scheme, the identifier is added. The
   * actor is known from then on.
   */
  slugOf(name: string, identifiers: readonly Identifier[] = []): string {
    const named = this.named(name);
    const own = slugFrom(name);
    const other = this.#contradicted(own, identifiers);
    return this.#noted(
      this.#ofIdentifiers(identifiers) ??
        (named !== undefined && this.#contradicted(named, identifiers) === undefined ? named : undefined) ??
        (other === undefined ? own : slugFrom(`${own} ${other.value}`)),
      identifiers,
    );
  }

  /** As `slugOf`, but of an actor that only its identifiers tell from others of the name, such as a person. */
  slugApart(name: string, identifiers: readonly [Identifier, ...Identifier[]]): string {
    const own = slugFrom(name);
    const apart = this.#identifiersOf.has(own) ? slugFrom(`${own} ${identifiers[0].value}`) : own;
    return this.#noted(this.#ofIdentifiers(identifiers) ?? apart, identifiers);
  }

  #noted(slug: string, identifiers: readonly Identifier[]): string {
    this.note(slug, identifiers);
    return slug;
  }

  #ofIdentifiers(identifiers: readonly Identifier[]): string | undefined {
    for (const { scheme, value } of identifiers) {
      const slug = this.identified(scheme, value);
      if (slug !== undefined) return slug;
    }
    return undefined;
  }

  /** The first of these identifiers that the actor has another one instead of. */
  #contradicted(slug: string, identifiers: readonly Identifier[]): Identifier | undefined {
    const held = this.#identifiersOf.get(slug);
    return identifiers.find(({ scheme, value }) => held?.get(scheme)?.has(value) === false);
  }
}

/** An alias may be another's name too: a capital stands for its state. */
const telling: readonly NameKind[] = ["COMMON", "OFFICIAL", "FORMER"];

const nameKey = (name: string) => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

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
    readonly names: readonly BorneName[];
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
  want(
    "nodes",
    want("slug"),
    want("kind"),
    want("identifiers", want("scheme"), want("value")),
    want("names", want("text"), want("kind")),
  ),
  want("pageInfo", want("hasNextPage"), want("endCursor")),
];
