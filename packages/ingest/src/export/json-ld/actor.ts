import type { ActorKind } from "@demarche/schema";
import type { BundledActor } from "@demarche/store";
import { type Node, named, node, values } from "./node.js";

const types: Readonly<Record<ActorKind, string | undefined>> = {
  STATE: "schema:Country",
  TERRITORY: "schema:AdministrativeArea",
  INTERNATIONAL_ORGANIZATION: "schema:Organization",
  GOVERNMENT_BODY: "schema:GovernmentOrganization",
  OFFICE: undefined,
  PERSON: "schema:Person",
  PARTY: "schema:PoliticalParty",
  ARMED_GROUP: "schema:Organization",
  NGO: "schema:NGO",
  COMPANY: "schema:Corporation",
  MEDIA: "schema:NewsMediaOrganization",
  GROUPING: undefined,
};

export const actorNode = (actor: BundledActor): Node =>
  node({
    "@id": named(actor.id),
    "@type": ["prov:Agent", types[actor.kind]].filter(Boolean),
    ...values(actor, "kind"),
    "schema:name": actor.names.map(({ text, lang }) => (lang ? { "@value": text, "@language": lang } : text)),
    "schema:description": actor.description,
    "schema:sameAs": actor.identifiers.flatMap(({ uri }) => uri ?? []),
    "schema:identifier": actor.identifiers.map(({ scheme, value }) => ({
      "@type": "schema:PropertyValue",
      "schema:propertyID": scheme,
      "schema:value": value,
    })),
  });
