import { type ReactNode, useEffect } from "react";

/** The head of a page: what kind of record, its name, and one sentence. */
export function PageHead({
  kind,
  title,
  lead,
  children,
}: {
  kind?: string;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Demarche`;
  }, [title]);
  return (
    <header className="page-head">
      {kind !== undefined && <p className="page-kind">{kind}</p>}
      <h1>{title}</h1>
      {lead !== undefined && lead !== null && <p className="page-lead">{lead}</p>}
      {children}
    </header>
  );
}

export function Section({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Facts as a list of terms; what is not recorded is not listed. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const known = facts.filter(
    ([, fact]) => fact !== null && fact !== undefined && fact !== "" && fact !== false,
  );
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The last day that "today" means on the valid clock. */
export const dayAsked = (valid: string | undefined): string => valid ?? new Date().toISOString().slice(0, 10);
