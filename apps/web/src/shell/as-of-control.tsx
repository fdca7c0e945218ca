import { useNavigate, useSearch } from "@tanstack/react-router";
import { type AsOfSearch, clocks } from "./as-of.js";

const asks = {
  valid: ["What was so on", "Positions and participations in force that day; today when empty."],
  public: ["What anyone could read by", "Only sources that were public by then; all when empty."],
  recorded: ["What was on record here by", "As this graph stood at the end of that day; now when empty."],
} as const;

/** The as-of dates in one sentence. */
export function asOfInWords({ valid, public: open, recorded }: AsOfSearch): string {
  const parts = [
    valid === undefined ? "today" : `on ${valid}`,
    open === undefined ? "from all sources" : `from sources public by ${open}`,
    recorded === undefined ? "as recorded now" : `as recorded by ${recorded}`,
  ];
  return parts.join(", ");
}

/** Sets the three clocks in the address; every page reads them from there. */
export function AsOfControl() {
  const search: AsOfSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (days: AsOfSearch) =>
    navigate({ to: ".", search: (before: object) => ({ ...before, ...days }), replace: false });
  const isSet = clocks.some((clock) => search[clock] !== undefined);
  return (
    <details className="as-of" data-set={isSet || undefined}>
      <summary>
        <span className="visually-hidden">Dates: </span>As of {asOfInWords(search)}
      </summary>
      <form onSubmit={(event) => event.preventDefault()}>
        {clocks.map((clock) => (
          <label key={clock}>
            {asks[clock][0]}
            <input
              type="date"
              value={search[clock] ?? ""}
              onChange={({ target }) => set({ [clock]: target.value || undefined })}
            />
            <span>{asks[clock][1]}</span>
          </label>
        ))}
        {isSet && (
          <button
            type="button"
            onClick={() => set({ valid: undefined, public: undefined, recorded: undefined } as object)}
          >
            Back to today
          </button>
        )}
      </form>
    </details>
  );
}
