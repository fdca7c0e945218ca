import type { BundledPeriod, BundledTemporal, Reference } from "@demarche/store";

export type Node = Readonly<Record<string, unknown>>;

/** A node without what is not known: null is no value in RDF, and an empty list says nothing. */
export const node = (parts: Node): Node =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

export const named = (id: string): string => `record:${id}`;
export const to = (reference: Reference | null | undefined) => (reference ? named(reference.id) : null);
export const toAll = (references: readonly Reference[]) => references.map(({ id }) => named(id));

/** Fields of a record as terms of the same name. */
export const values = <Name extends string>(
  record: Readonly<Record<Name, unknown>>,
  ...names: readonly Name[]
): Node => Object.fromEntries(names.map((name) => [`demarche:${name}`, record[name]]));

/** Fields that refer to a record, as terms of the same name. */
export const links = <Name extends string>(
  record: Readonly<Record<Name, Reference | null>>,
  ...names: readonly Name[]
): Node => Object.fromEntries(names.map((name) => [`demarche:${name}`, to(record[name])]));

export const momentNode = (moment: BundledTemporal | null | undefined): Node | null =>
  moment
    ? node({
        "@type": "demarche:Temporal",
        ...values(moment, "edtf", "earliest", "latest"),
        "demarche:words": moment.raw,
        ...values(moment, "basis", "note"),
        ...links(moment, "anchor"),
      })
    : null;

export const periodParts = (period: BundledPeriod | null): Node => ({
  "demarche:from": momentNode(period?.from),
  "demarche:until": momentNode(period?.until),
});
