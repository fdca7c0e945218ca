import type { ActorKind } from "@demarche/schema";

/** Classes of Wikidata of which all items are actors of one kind; their subclasses are found in the file. */
const kindOfClass: Readonly<Record<string, ActorKind>> = {
  Q5: "PERSON",
  Q6256: "STATE",
  Q3624078: "STATE",
  Q3024240: "STATE",
  Q7275: "STATE",
  Q161243: "TERRITORY",
  Q56061: "TERRITORY",
  Q484652: "INTERNATIONAL_ORGANIZATION",
  Q245065: "INTERNATIONAL_ORGANIZATION",
  Q1335818: "INTERNATIONAL_ORGANIZATION",
  Q7278: "PARTY",
  Q327333: "GOVERNMENT_BODY",
  Q192350: "GOVERNMENT_BODY",
  Q7188: "GOVERNMENT_BODY",
  Q35749: "GOVERNMENT_BODY",
  Q11204: "GOVERNMENT_BODY",
  Q4164871: "OFFICE",
  Q294414: "OFFICE",
  Q79913: "NGO",
  Q163740: "NGO",
  Q783794: "COMPANY",
  Q4830453: "COMPANY",
  Q891723: "COMPANY",
  Q6881511: "COMPANY",
  Q11032: "MEDIA",
  Q192283: "MEDIA",
  Q1193236: "MEDIA",
  Q15265344: "MEDIA",
  Q17149090: "ARMED_GROUP",
};

/**
 * The kinds that the nearest of an item's classes give, in their order; superclasses are looked at only when the classes
 * give none.
 */
export function kindsOf(
  classes: readonly string[],
  superclassesOf: (id: string) => readonly string[],
): readonly ActorKind[] {
  const seen = new Set<string>();
  for (let level = [...classes]; level.length > 0; ) {
    const kinds = level.flatMap((id) => kindOfClass[id] ?? []);
    if (kinds.length > 0) return [...new Set(kinds)];
    for (const id of level) seen.add(id);
    level = [...new Set(level.flatMap(superclassesOf))].filter((id) => !seen.has(id));
  }
  return [];
}
