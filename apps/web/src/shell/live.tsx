import { useEffect, useState } from "react";
import { demarche, queryClient } from "./demarche.js";

/** How long changes are gathered before the pages ask again: an import records many at once. */
const gatherMs = 250;

/** Asks again for what is on the screen when the graph has changed, and says so. */
export function Live() {
  const [said, setSaid] = useState("Changes appear here as they are recorded.");
  useEffect(() => {
    const stopped = new AbortController();
    let pending: ReturnType<typeof setTimeout> | undefined;
    let count = 0;
    const refresh = () => {
      pending = undefined;
      setSaid(`${count === 1 ? "One record has" : `${count} records have`} changed; the page shows it.`);
      count = 0;
      void queryClient.invalidateQueries();
    };
    const watch = async () => {
      for await (const _change of demarche.changes.watch(undefined, { signal: stopped.signal })) {
        count += 1;
        pending ??= setTimeout(refresh, gatherMs);
      }
    };
    watch().catch(() => {
      if (!stopped.signal.aborted) setSaid("New changes are not shown until the page is loaded again.");
    });
    return () => {
      clearTimeout(pending);
      stopped.abort();
    };
  }, []);
  return <p role="status">{said}</p>;
}
