import type { List, ListOptions, Page } from "@demarche/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { readShown, type ShownSearch, shownMax, writeShown } from "./shown.js";

/** How many more are shown at a time. */
const step = 50;

/** The beginning of a list, as the page's own answer has it. */
export interface FirstPage<Node> extends Page<Node> {
  /** Left out where counting all would cost more than it tells. */
  readonly totalCount?: number;
}

/** A list of which the address says how much is shown. */
export interface Listed<Node> {
  /** What the list is of, in words. */
  readonly words: string;
  readonly nodes: readonly Node[];
  readonly total: number | undefined;
  /** Whether others follow those that are shown. */
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly showMore: () => void;
}

/**
 * A list from its first page on, as far as the address says; what follows is read page by page, by cursor.
 * @param name stands for the list in the address
 * @param subject tells the list from the same one of another record or day
 * @param list reads on after a cursor, in the order of the first page
 */
export function useListed<Node>({
  name,
  words = name,
  first,
  subject,
  list,
}: {
  name: string;
  words?: string;
  first: FirstPage<Node>;
  subject: unknown;
  list: (options: ListOptions) => List<Node>;
}): Listed<Node> {
  const search: ShownSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const wanted = Math.max(first.nodes.length, readShown(search.shown)[name] ?? 0);
  const { endCursor } = first.pageInfo;
  const further = useInfiniteQuery({
    queryKey: ["further", name, subject, endCursor],
    queryFn: async ({ pageParam, signal }) => {
      const { value } = await list({ from: pageParam, pageSize: step, signal }).pages().next();
      return value as Page<Node>;
    },
    initialPageParam: endCursor ?? "",
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    enabled: first.pageInfo.hasNextPage && wanted > first.nodes.length,
  });
  const all = [...first.nodes, ...(further.data?.pages.flatMap(({ nodes }) => nodes) ?? [])];
  const isLacking = further.data !== undefined && all.length < wanted && further.hasNextPage;
  const { fetchNextPage, isFetching, error } = further;
  useEffect(() => {
    if (isLacking && !isFetching && error === null) void fetchNextPage();
  }, [isLacking, isFetching, error, fetchNextPage]);

  const nodes = all.slice(0, wanted);
  return {
    words,
    nodes,
    total: first.totalCount,
    hasMore:
      first.pageInfo.hasNextPage &&
      (further.data === undefined || further.hasNextPage || all.length > nodes.length),
    isReading: isFetching,
    error,
    showMore: () => {
      if (error !== null) void fetchNextPage();
      void navigate({
        to: ".",
        search: (before: ShownSearch) => ({
          ...before,
          shown: writeShown({ ...readShown(before.shown), [name]: nodes.length + step }),
        }),
        resetScroll: false,
      });
    },
  };
}

/**
 * The rows of a list, and beneath them how many there are and the next ones for the asking. The focus goes to the first
 * row that came. The rows are the children of whatever is marked `data-rows`.
 */
export function More<Node>({ of, children }: { of: Listed<Node>; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<ReadonlySet<Element>>(undefined);
  const rows = () => [...(box.current?.querySelector("[data-rows]")?.children ?? [])];
  // After every drawing: the rows that were asked for come when they have been read.
  useEffect(() => {
    const fresh = rows().find((row) => seen.current?.has(row) === false);
    if (!(fresh instanceof HTMLElement)) return;
    seen.current = undefined;
    fresh.closest("details")?.setAttribute("open", "");
    fresh.tabIndex = -1;
    fresh.focus();
  });
  return (
    <div ref={box} className="stack">
      {children}
      {of.hasMore && (
        <p className="small soft row">
          {of.nodes.length < shownMax && (
            <button
              type="button"
              aria-busy={of.isReading}
              onClick={() => {
                seen.current = new Set(rows());
                of.showMore();
              }}
            >
              Show more {of.words}
            </button>
          )}
          <Cut shown={of.nodes.length} total={of.total} />
          {of.nodes.length >= shownMax && "The service’s files and the SDK have them all."}
          {of.error !== null && <span role="alert">The next could not be read: {of.error.message}</span>}
        </p>
      )}
    </div>
  );
}

/**
 * A list with a button for the next ones, where nothing else on the page needs to know what is shown.
 * @param empty stands in its place when it has no rows
 */
export function ListedRows<Node>({
  empty,
  children,
  ...list
}: Parameters<typeof useListed<Node>>[0] & {
  empty?: ReactNode;
  children: (nodes: readonly Node[]) => ReactNode;
}) {
  const listed = useListed(list);
  return listed.nodes.length === 0 ? empty : <More of={listed}>{children(listed.nodes)}</More>;
}

/** Says that a list is cut off; says nothing of a whole one. */
export function Cut({ shown, total }: { shown: number; total: number | undefined }) {
  if (total === undefined)
    return <span className="small soft">The first {shown.toLocaleString("en")} are shown.</span>;
  if (total <= shown) return null;
  return (
    <span className="small soft">
      {shown.toLocaleString("en")} of {total.toLocaleString("en")} are shown.
    </span>
  );
}

/** Says of a picture that it draws no more than is shown of its lists. */
export const DrawnOf = ({ lists }: { lists: readonly Listed<unknown>[] }) =>
  lists
    .filter(({ hasMore }) => hasMore)
    .map(({ words, nodes, total }) => (
      <p key={words} className="small soft">
        Drawn from {nodes.length.toLocaleString("en")}
        {total !== undefined && ` of ${total.toLocaleString("en")}`} {words}; more are drawn as more are shown
        below.
      </p>
    ));
