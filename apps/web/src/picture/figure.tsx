import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ScrollBox } from "../shell/scroll-box.js";
import tokens from "../shell/tokens.css?raw";
import { csvOf, save } from "./download.js";
import pictureStyle from "./picture.css?raw";

/** One row of the table that says the same as a picture. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A picture with its title, the table that says the same, and both as files. */
export function Figure({
  title,
  name,
  rows,
  children,
  note,
}: {
  title: string;
  /** Name of the files, without an ending. */
  name: string;
  rows: readonly Row[];
  /** Draws the picture as wide as there is room. */
  children: (width: number) => ReactNode;
  note?: ReactNode;
}) {
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(920);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 920)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const saveSvg = () => {
    const drawn = figure.current?.querySelector("svg.picture");
    if (!drawn) return;
    const copy = drawn.cloneNode(true) as SVGElement;
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    // The colours of the light page: a file does not know where it will be shown.
    style.textContent = `${tokens.slice(0, tokens.indexOf("@media"))}\n${pictureStyle}`;
    copy.prepend(style);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    save(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(copy));
  };
  const columns = Object.keys(rows[0] ?? {});
  return (
    <figure ref={figure} className="figure panel" aria-labelledby={id}>
      <figcaption id={id}>
        <h3>{title}</h3>
      </figcaption>
      <ScrollBox ref={box} label={title}>
        {children(width)}
      </ScrollBox>
      {note}
      <div className="tools">
        <details className="figure-table">
          <summary>The same as a table</summary>
          <ScrollBox label={`${title}, as a table`}>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and never move.
                  <tr key={index}>
                    {columns.map((column) => (
                      <td key={column}>{row[column] ?? ""}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </details>
        <button type="button" onClick={saveSvg}>
          SVG
        </button>
        <button type="button" onClick={() => save(`${name}.csv`, "text/csv", csvOf(rows))}>
          CSV
        </button>
        <button
          type="button"
          onClick={() => save(`${name}.json`, "application/json", `${JSON.stringify(rows, null, 2)}\n`)}
        >
          JSON
        </button>
      </div>
    </figure>
  );
}
