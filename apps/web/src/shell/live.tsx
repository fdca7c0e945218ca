import { useEffect, useState } from "react";
import { queryClient } from "./demarche.js";

/** How long changes are gathered before the pages ask again: an import records many at once. */
const gatherMs = 250;

/** Asks again for what is on the screen when the graph has changed, and says so. */
export function Live() {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const source = new EventSource(
      `/graphql/stream?${new URLSearchParams({ query: "subscription PageChanges { changes { cursor type slug } }" })}`,
    );
    let pending: ReturnType<typeof setTimeout> | undefined;
    let count = 0;
    source.addEventListener("next", () => {
      count += 1;
      pending ??= setTimeout(() => {
        pending = undefined;
        setSaid(count === 1 ? "One record has changed; the page shows it." : `${count} records have changed; the page shows them.`);
        count = 0;
        void queryClient.invalidateQueries();
      }, gatherMs);
    });
    return () => {
      clearTimeout(pending);
      source.close();
    };
  }, []);
  return <p role="status">{said || "Changes appear here as they are recorded."}</p>;
}
