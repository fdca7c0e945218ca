import type { ParticipationOnWordsFragment } from "@demarche/sdk";
import { Link } from "@tanstack/react-router";
import { periodInWords } from "../picture/temporal.js";
import { inWords, titled } from "../picture/words.js";
import { Cut } from "../shell/listed.js";
import { ScrollBox } from "../shell/scroll-box.js";

const inForceWords = { YES: "in force", MAYBE: "maybe in force", NO: "not in force" };

/** A term whose value nobody has recorded says so, instead of standing there as a word among others. */
const known = (term: string) => (term === "UNKNOWN" ? "not known" : inWords(term));

/** Who takes part in what, covering what, on which statements. */
export function ParticipationTable({
  parts,
  of,
}: {
  parts: readonly ParticipationOnWordsFragment[];
  of: "actor" | "programme";
}) {
  return (
    <ScrollBox label="Participations">
      <table>
        <thead>
          <tr>
            <th scope="col">{titled(of)}</th>
            <th scope="col">Status</th>
            <th scope="col">Period</th>
            <th scope="col">Covering</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody data-rows>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                {of === "actor" ? (
                  <Link to="/actors/$slug" params={part.actor}>
                    {part.actor.name}
                  </Link>
                ) : (
                  <Link to="/programmes/$slug" params={part.programme}>
                    {part.programme.name}
                  </Link>
                )}
                {part.instrument !== null && <div className="small soft">{part.instrument.title}</div>}
              </th>
              <td>
                {known(part.status)}
                {part.role !== "UNKNOWN" && <div className="small soft">as {inWords(part.role)}</div>}
              </td>
              <td>
                {periodInWords(part.period)}
                <div className="small soft">{inForceWords[part.inForce]}</div>
              </td>
              <td>
                {part.areas.length === 0 ? (
                  <span className="soft">nothing recorded</span>
                ) : (
                  part.areas.map(({ label }) => label).join(", ")
                )}
              </td>
              <td className="words-cell">
                <ul className="plain">
                  {part.basis.nodes.map(({ slug, content }) => (
                    <li key={slug}>
                      <Link to="/statements/$slug" params={{ slug }}>
                        {content}
                      </Link>
                    </li>
                  ))}
                </ul>
                <Cut shown={part.basis.nodes.length} total={part.basis.totalCount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
