import { Drawing } from "./drawing.js";
import { type NamedSource, sourceName } from "./source-name.js";
import { inWords, shortened } from "./words.js";

/** One rewrite: the words before and after, and what was lost or gained on the way. */
export interface DriftStep {
  readonly kinds: readonly string[];
  readonly note: string | null;
  readonly before: readonly { readonly exact: string }[];
  readonly after: readonly { readonly exact: string }[];
  readonly from: { readonly slug: string; readonly source: NamedSource };
  readonly to: { readonly slug: string; readonly source: NamedSource };
}

/** Text in lines of at most `length` characters, broken between words. */
export function linesOf(text: string, length: number): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1) as string;
    if (line !== "" && line.length + word.length + 1 > length) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** Both wordings side by side, the earlier on the left. */
export function DriftPair({
  step,
  title,
  width: room = 920,
}: {
  step: DriftStep;
  title: string;
  width?: number;
}) {
  const width = Math.max(room, 620);
  const column = (width - 90) / 2;
  const perLine = Math.floor(column / 7.4);
  const sides = [
    { x: 0, of: step.from, words: step.before },
    { x: column + 90, of: step.to, words: step.after },
  ].map((side) => ({ ...side, lines: side.words.flatMap(({ exact }) => linesOf(`“${exact}”`, perLine)) }));
  const height = 52 + Math.max(...sides.map(({ lines }) => Math.max(lines.length, 1))) * 20 + 10;
  return (
    <Drawing
      title={title}
      inWords={`${step.kinds.map(inWords).join(", ")}. ${step.note ?? ""}`}
      width={width}
      height={height}
    >
      {sides.map(({ x, of, lines }) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <text className="soft-text small-text" y={14}>
            {shortened(sourceName(of.source), perLine)}
          </text>
          <path className="rule-strong" d={`M0 24H${column}`} />
          {lines.length === 0 ? (
            <text className="soft-text" y={48}>
              No words are on record.
            </text>
          ) : (
            lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
              <text key={index} y={48 + index * 20}>
                {line}
              </text>
            ))
          )}
        </g>
      ))}
      <path className="flow" d={`M${column + 24} 24H${column + 62}m-6 -5l6 5-6 5`} />
    </Drawing>
  );
}

export const driftRows = (steps: readonly DriftStep[]) =>
  steps.map(({ kinds, note, before, after, from, to }) => ({
    "What changed": kinds.map(inWords).join(", "),
    "Earlier source": sourceName(from.source),
    "Words before": before.map(({ exact }) => exact).join(" … "),
    "Later source": sourceName(to.source),
    "Words after": after.map(({ exact }) => exact).join(" … "),
    Note: note ?? "",
  }));
