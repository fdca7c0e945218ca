import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";

const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The published vocabularies, as the packages of zazuko's rdf-vocabularies carry them. */
const published = await Promise.all(
  (["schema", "prov", "oa"] as const).map((name) =>
    readFile(fileURLToPath(import.meta.resolve(`@vocabulary/${name}/${name}.nq`)), "utf8"),
  ),
);

/** The classes and the properties that the vocabularies have. schema.org says itself that http and https are one. */
const terms = { classes: new Set<string>(), properties: new Set<string>() };
for (const [, term, kind] of published
  .join("\n")
  .matchAll(new RegExp(`^<([^>]+)> <${type}> <[^>]+[#/](?:\\w*(Class|Property))>`, "gmu"))) {
  terms[kind === "Class" ? "classes" : "properties"].add(
    (term as string).replace(/^http:\/\/schema\.org\//u, "https://schema.org/"),
  );
}

export type Quad = Record<"subject" | "predicate" | "object", { readonly value: string }>;

/**
 * Safe mode makes an error of whatever would be dropped without a word: a term that no context defines, a relative IRI.
 * The types of the library do not know it.
 */
const offline = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`The document asks the network for ${url}.`);
  },
};

/** A document in its expanded form, made without the network. */
export const expandedOf = (text: string) => jsonld.expand(JSON.parse(text), offline);

/** What a document says, as quads. */
export const quadsOf = async (document: jsonld.JsonLdDocument): Promise<Quad[]> =>
  (await jsonld.toRDF(document, offline)) as unknown as Quad[];

const own = /^urn:demarche:term:\w+$/u;
const list = /^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#(?:first|rest)$/u;

/** What is neither Demarche's own nor a class or property of a published vocabulary, used as that which it is. */
export function unknownTerms(quads: readonly Quad[]): string[] {
  const unknown = quads.flatMap(({ predicate, object }) =>
    predicate.value === type
      ? terms.classes.has(object.value) || own.test(object.value)
        ? []
        : [object.value]
      : terms.properties.has(predicate.value) || own.test(predicate.value) || list.test(predicate.value)
        ? []
        : [predicate.value],
  );
  return [...new Set(unknown)];
}
