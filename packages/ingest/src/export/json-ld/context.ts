const each = <Meaning>(meaning: Meaning, prefix: string, names: string): Readonly<Record<string, Meaning>> =>
  Object.fromEntries(names.split(" ").map((name) => [`${prefix}:${name}`, meaning]));

const link = { "@type": "@id" } as const;
const typed = (type: string) => ({ "@type": type }) as const;

/** The names that a document uses, and what each means on the web. */
const terms = {
  "@version": 1.1,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  demarche: "urn:demarche:term:",
  ...each(link, "prov", "wasDerivedFrom wasGeneratedBy wasAttributedTo wasQuotedFrom hadPrimarySource"),
  ...each(link, "prov", "wasRevisionOf wasAssociatedWith agent hadPlan"),
  ...each(typed("xsd:dateTime"), "prov", "generatedAtTime"),
  ...each(link, "schema", "about appearance author citation publisher sameAs url archivedAt"),
  ...each(link, "oa", "hasBody hasSource motivatedBy"),
  ...each(typed("xsd:nonNegativeInteger"), "oa", "start end"),
  ...each(link, "demarche", "holder issue actor programme instrument event fromProgramme subject addressee"),
  ...each(link, "demarche", "onBehalfOf agent source statement anchor"),
  ...each({ "@container": "@list" }, "demarche", "attribution"),
  ...each(typed("xsd:date"), "demarche", "valid public"),
  ...each(typed("xsd:dateTime"), "demarche", "recorded"),
  ...each(typed("xsd:date"), "demarche", "earliest latest"),
};

/** The context of a document whose records, which have no addresses of their own, are named by what `records` begins. */
export const contextOf = (records: string) => ({ ...terms, record: { "@id": records, "@prefix": true } });
