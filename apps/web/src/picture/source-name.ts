import { inWords, titled } from "./words.js";

/** What a source is called by. */
export interface NamedSource {
  readonly slug: string;
  readonly kind: string;
  readonly title: string | null;
  readonly publisher: { readonly name: string } | null;
}

/** A source's title; one without a title is told by its kind, its publisher and its slug. */
export function sourceName({ title, kind, publisher, slug }: NamedSource): string {
  if (title !== null) return title;
  return publisher === null
    ? `${titled(kind)} without a title (${slug})`
    : `${publisher.name}, ${inWords(kind)} without a title`;
}
