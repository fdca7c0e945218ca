/** Collects the statements a store runs, so that a test can show and count them. */
export interface SqlLog {
  /** Hand this to the store: it takes the SQL text, or a record with the text under `sql` or `text`. */
  readonly log: (entry: string | { readonly sql: string } | { readonly text: string }) => void;
  /** What ran since the last call, oldest first; the log is empty afterwards. */
  readonly take: () => string[];
}

/** Opens an empty SQL log. */
export function openSqlLog(): SqlLog {
  let statements: string[] = [];
  return {
    log(entry) {
      statements.push(typeof entry === "string" ? entry : "sql" in entry ? entry.sql : entry.text);
    },
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
  };
}
