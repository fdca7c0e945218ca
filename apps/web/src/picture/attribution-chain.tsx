import { Drawing } from "./drawing.js";
import { type NamedSource, sourceName } from "./source-name.js";
import { inWords, shortened } from "./words.js";

/** One hop, from the source's own voice towards whoever is said to know. */
export interface Hop {
  readonly mode: string;
  readonly scope: string;
  readonly note: string | null;
  readonly agent: { readonly slug: string; readonly name: string } | null;
  readonly source: (NamedSource & { readonly held: boolean }) | null;
  readonly cue: { readonly exact: string } | null;
}

/** Who or what a hop names, and where it was said; a hop may name nobody. */
export function hopName({ agent, source }: Hop): string {
  const named = [agent?.name, source === null ? undefined : sourceName(source)].filter(Boolean);
  return named.length === 0 ? "nobody is named" : named.join(", in ");
}

const boxWidth = 210;
const step = 270;

/** The chain as boxes from left to right; a dashed box names nobody, or a source of which we hold no text. */
export function AttributionChain({ hops, title }: { hops: readonly Hop[]; title: string }) {
  const width = (hops.length - 1) * step + boxWidth + 2;
  return (
    <Drawing
      title={title}
      inWords={hops.map((hop) => `${hopName(hop)}, ${inWords(hop.mode)}`).join("; on the word of: ")}
      width={width}
      height={96}
    >
      {hops.map((hop, index) => {
        const x = index * step + 1;
        const name = hopName(hop);
        const open = (hop.agent === null && hop.source === null) || hop.source?.held === false;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
          <g key={index}>
            {index > 0 && <path className="flow" d={`M${x - step + boxWidth} 40H${x - 5}m-6 -5l6 5-6 5`} />}
            <rect className={open ? "box-unknown" : "box"} x={x} y={8} width={boxWidth} height={64} rx={4} />
            <text className="strong-text" x={x + 14} y={36}>
              <title>{name}</title>
              {shortened(name, 27)}
            </text>
            <text className="soft-text small-text" x={x + 14} y={56}>
              {inWords(hop.mode)}
              {hop.source?.held === false && ", text not held"}
            </text>
            {index === hops.length - 1 && (
              <text className="soft-text small-text" x={x} y={90}>
                root: nobody further is named
              </text>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

export const hopRows = (hops: readonly Hop[]) =>
  hops.map((hop, index) => ({
    Hop: index,
    "Who or what": hopName(hop),
    How: inWords(hop.mode),
    "The words that mark it": hop.cue?.exact ?? "",
    Scope: inWords(hop.scope),
    Note: hop.note ?? "",
  }));
