import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** Says that the record is silent here. Never to be used for a declared neutrality. */
export function Nothing({ children }: { children?: ReactNode }) {
  return <p className="nothing">Nothing recorded{children === undefined ? "." : <> {children}</>}</p>;
}

/** The shape of a page while its answer is under way. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status">
      <span className="skeleton-line" />
      <span className="skeleton-line" />
      <span className="skeleton-line" />
      <p className="visually-hidden">Loading…</p>
    </div>
  );
}

/** What went wrong, and what the reader can do. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { code, incident } = error as Error & { code?: string; incident?: string };
  return (
    <div className="failure" role="alert">
      <h2>This could not be answered</h2>
      <p>{error.message}</p>
      <p className="soft">
        {code === "BAD_USER_INPUT"
          ? "Change the address or the filters, then try again."
          : "Check that the service is running and try again."}
        {incident !== undefined && ` When you report it, name the incident ${incident}.`}
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** Draws an answer once it is there; what was there before stays while a newer one is under way. */
export function Loaded<T>({
  query,
  waiting = <Skeleton />,
  children,
}: {
  query: UseQueryResult<T>;
  waiting?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <div aria-busy={query.isPlaceholderData}>{children(query.data)}</div>;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return waiting;
}
