import { ToolbarButton, useGraphiQL, VisuallyHidden } from "@graphiql/react";
import { useEffect, useState } from "react";
import { type Permalink, writePermalink } from "./permalink.js";

interface Props {
  /** Called with what the link carries, once the address bar shows it. */
  readonly onLink: (link: Permalink) => void;
}

/** Puts the address of the query on screen into the address bar and, where the browser allows it, the clipboard. */
export function CopyLink({ onLink }: Props) {
  const { queryEditor, variableEditor, operations, operationName } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operations: state.operations,
    operationName: state.operationName,
  }));
  const [done, setDone] = useState("");

  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(""), 2000);
    return () => clearTimeout(timer);
  }, [done]);

  const copy = async () => {
    const link: Permalink = {
      query: queryEditor?.getValue() ?? "",
      variables: variableEditor?.getValue() ?? "",
      operationName: (operations?.length ?? 0) > 1 ? (operationName ?? "") : "",
    };
    const address = writePermalink(new URL(location.pathname, location.origin), link);
    window.history.replaceState(null, "", address);
    onLink(link);
    try {
      // Absent outside https and localhost.
      await navigator.clipboard.writeText(address.href);
      setDone("Link copied");
    } catch {
      setDone("The link is in the address bar");
    }
  };

  return (
    <>
      <ToolbarButton label={done || "Copy link to this query"} onClick={copy}>
        {done ? <DoneIcon /> : <LinkIcon />}
      </ToolbarButton>
      <VisuallyHidden asChild>
        <output>{done}</output>
      </VisuallyHidden>
    </>
  );
}

function LinkIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path
        d="M10 14a4.5 4.5 0 0 0 6.6.3l3-3a4.5 4.5 0 0 0-6.4-6.4l-1.6 1.6M14 10a4.5 4.5 0 0 0-6.6-.3l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.6-1.6"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}

function DoneIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="m5 12.5 5 5 9-11" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
