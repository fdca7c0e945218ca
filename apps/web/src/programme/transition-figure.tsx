import type { TransitionOnWordsFragment } from "@demarche/sdk";
import { Link } from "@tanstack/react-router";
import { Figure } from "../picture/figure.js";
import { passingRows, Transitions } from "../picture/transitions.js";
import { Cut } from "../shell/listed.js";

/** Moves between programmes as a picture, and beneath it the statements that tell of each. */
export function TransitionFigure({
  moves,
  title,
  name,
}: {
  moves: readonly TransitionOnWordsFragment[];
  title: string;
  name: string;
}) {
  return (
    <>
      <Figure title={title} name={name} rows={passingRows(moves)}>
        {(width) => <Transitions passings={moves} title={title} width={width} />}
      </Figure>
      <details>
        <summary>Who says so</summary>
        <ul className="plain stack moves" data-rows>
          {moves.map(({ id, actor, basis }) => (
            <li key={id}>
              <strong>{actor.name}</strong>
              <ul className="plain">
                {basis.nodes.map(({ slug, content, speakers }) => (
                  <li key={slug}>
                    <Link to="/statements/$slug" params={{ slug }}>
                      {content}
                    </Link>
                    <span className="small soft">
                      {" "}
                      {speakers.map((speaker) => speaker.name).join(", ") || "no speaker is named"}
                    </span>
                  </li>
                ))}
              </ul>
              <Cut shown={basis.nodes.length} total={basis.totalCount} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
