import { CiteDossierDocument, type CiteDossierQueryVariables } from "@demarche/sdk";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { ask } from "./demarche.js";
import { Loaded } from "./loaded.js";
import { ScrollBox } from "./scroll-box.js";

/** A citation in the three forms that people paste. */
export interface Citation {
  readonly chicago: string;
  readonly bibtex: string;
  readonly cslJson: string;
}

const forms = [
  ["Chicago", "chicago"],
  ["BibTeX", "bibtex"],
  ["CSL-JSON", "cslJson"],
] as const;

function Citations({ citation }: { citation: Citation }) {
  const [copied, setCopied] = useState("");
  return (
    <div className="stack">
      {forms.map(([label, key]) => (
        <section key={key} className="stack">
          <div className="row">
            <h3>{label}</h3>
            <button
              type="button"
              className="quiet"
              onClick={() => void navigator.clipboard?.writeText(citation[key]).then(() => setCopied(label))}
            >
              Copy<span className="visually-hidden"> {label}</span>
            </button>
          </div>
          <ScrollBox label={label}>
            <pre>{citation[key]}</pre>
          </ScrollBox>
        </section>
      ))}
      <p role="status" className="small soft">
        {copied !== "" && `${copied} is on the clipboard.`}
      </p>
    </div>
  );
}

/** The citation that the service makes of a bundle: it is pinned to three clocks and to a digest. */
function DossierCitations({ subject }: { subject: CiteDossierQueryVariables }) {
  const query = useQuery(ask(CiteDossierDocument, subject).options);
  return <Loaded query={query}>{({ dossier }) => <Citations citation={dossier.citation} />}</Loaded>;
}

/** A button that opens what is to be read beside the page. */
export function Opens({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <div className="stack">
            <h2>{title}</h2>
            {children}
            <form method="dialog">
              <button type="submit">Close</button>
            </form>
          </div>
        )}
      </dialog>
    </>
  );
}

/** Everything on record of a page's subject as one file, at the dates of the page. */
function BundleFiles({ subject: { asOf, ...subject } }: { subject: CiteDossierQueryVariables }) {
  const [[kind, slug] = []] = Object.entries(subject);
  const dates = new URLSearchParams(Object.entries(asOf ?? {}) as [string, string][]).toString();
  const address = (format: string) => `/dossier/${kind}/${slug}.${format}${dates === "" ? "" : `?${dates}`}`;
  return (
    <>
      <a href={address("md")}>Markdown</a>
      <a href={address("json")}>JSON</a>
      <a href={address("jsonld")}>JSON-LD</a>
    </>
  );
}

/** What every page offers: its query in the playground, a citation, paper. */
export function PageTools({
  playground,
  cite,
  children,
}: {
  playground: string;
  cite?: Citation | CiteDossierQueryVariables;
  children?: ReactNode;
}) {
  return (
    <div className="tools">
      <a href={playground}>Open this page’s query in the playground</a>
      {cite !== undefined && (
        <Opens label="Cite as" title="Cite as">
          {"chicago" in cite ? <Citations citation={cite} /> : <DossierCitations subject={cite} />}
        </Opens>
      )}
      {cite !== undefined && !("chicago" in cite) && <BundleFiles subject={cite} />}
      {children}
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  );
}
