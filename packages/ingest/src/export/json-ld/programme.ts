import type {
  BundledInstrument,
  BundledParticipation,
  BundledProgramme,
  BundledTransition,
} from "@demarche/store";
import { links, momentNode, type Node, named, node, periodParts, to, values } from "./node.js";
import { derived } from "./rule.js";

export const programmeNode = (programme: BundledProgramme): Node =>
  node({
    "@id": named(programme.id),
    "@type": "demarche:Programme",
    "schema:name": programme.name,
    "schema:alternateName": programme.code,
    ...values(programme, "kind", "status"),
  });

export const instrumentNode = (instrument: BundledInstrument): Node =>
  node({
    "@id": named(instrument.id),
    "@type": ["demarche:Instrument", "prov:Entity"],
    "schema:name": instrument.title,
    ...links(instrument, "programme"),
    "demarche:agreed": momentNode(instrument.agreed),
    "prov:wasDerivedFrom": instrument.basis.map(named),
  });

export const participationNode = (participation: BundledParticipation): Node =>
  node({
    "@id": named(participation.id),
    "@type": ["demarche:Participation", "prov:Entity"],
    ...links(participation, "actor", "programme", "instrument"),
    ...values(participation, "role", "status", "inForce"),
    "demarche:area": participation.areas.map(({ label }) => label),
    ...periodParts(participation.period),
    ...derived(participation),
  });

export const transitionNode = (transition: BundledTransition): Node =>
  node({
    "@id": named(transition.id),
    "@type": ["demarche:Transition", "prov:Entity"],
    ...links(transition, "actor"),
    "demarche:fromProgramme": to(transition.from),
    "demarche:programme": to(transition.to),
    ...values(transition, "status", "condition"),
    "demarche:date": momentNode(transition.date),
    ...derived(transition),
  });
