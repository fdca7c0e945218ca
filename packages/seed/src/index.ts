/** A dossier that comes with the program. */
export interface ShippedDossier {
  /** The dossier's slug, which is also the name of its file. */
  readonly slug: string;
  /** The YAML file. */
  readonly file: URL;
}

const shipped = (slug: string): ShippedDossier => ({
  slug,
  file: new URL(`../dossiers/${slug}.yaml`, import.meta.url),
});

/** The shipped dossiers in the order in which they are imported: each one after those it requires. */
export const shippedDossiers: readonly ShippedDossier[] = [
  shipped("tokyo-liaison-office"),
  shipped("nato-partnership-programmes"),
  shipped("tokyo-office-2023"),
];
