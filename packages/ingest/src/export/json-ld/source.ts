import type { SourceKind } from "@demarche/schema";
import type { BundledPassage, BundledSource } from "@demarche/store";
import { plainDate } from "../moment.js";
import { momentNode, type Node, named, node, to, values } from "./node.js";

/** Kinds for which schema.org has a word that says more than that it is a work. */
const types: Readonly<Partial<Record<SourceKind, string>>> = {
  NEWS_ARTICLE: "schema:NewsArticle",
  OFFICIAL_PAGE: "schema:WebPage",
  DATASET: "schema:Dataset",
  SOCIAL_POST: "schema:SocialMediaPosting",
};

/** A date for schema.org when it is one; whatever is known, in the moment beside it. */
function datePublished({ published }: BundledSource): Node | null {
  const date = plainDate(published);
  if (!date) return null;
  const precisions = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"];
  return { "@value": published.edtf, "@type": precisions[date.length - 1] };
}

export function sourceNode(source: BundledSource): Node {
  const older = source.derivedFrom.map((derived) => to(derived.source));
  return node({
    "@id": named(source.id),
    "@type": ["prov:Entity", types[source.kind] ?? "schema:CreativeWork"],
    ...values(source, "kind"),
    "schema:name": source.title,
    "schema:publisher": to(source.publisher),
    "schema:url": source.url,
    "schema:archivedAt": source.archiveUrl,
    "schema:inLanguage": source.language,
    "schema:datePublished": datePublished(source),
    "demarche:published": momentNode(source.published),
    ...values(source, "held"),
    "schema:sha256": source.sha256,
    "schema:license": source.licence,
    ...values(source, "reliability"),
    "demarche:withdrawn": momentNode(source.withdrawn?.on),
    "schema:citation": older,
    "prov:wasDerivedFrom": older,
  });
}

/**
 * The words as Web Annotation selectors. Their positions count Unicode code points, as the model's own "characters" do
 * (§4.2.5 of the Web Annotation Data Model); code that counts UTF-16 units has to convert them.
 */
export const passageNode = ({ source, exact, prefix, suffix, start, end }: BundledPassage): Node =>
  node({
    "@type": "oa:SpecificResource",
    "oa:hasSource": to(source),
    "oa:hasSelector": [
      node({ "@type": "oa:TextQuoteSelector", "oa:exact": exact, "oa:prefix": prefix, "oa:suffix": suffix }),
      ...(start === null ? [] : [{ "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end }]),
    ],
  });
