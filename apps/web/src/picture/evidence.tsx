import type { PositionOnWordsFragment, StatementLineFragment } from "@demarche/sdk";
import { Link } from "@tanstack/react-router";
import { Cut } from "../shell/listed.js";
import { ScrollBox } from "../shell/scroll-box.js";
import { sourceName } from "./source-name.js";
import { StanceMark } from "./stance-mark.js";
import { momentInWords, periodInWords } from "./temporal.js";
import { disclosureInWords, intentInWords, inWords, stateOf, titled } from "./words.js";

/** Actors by name, each leading to its page. */
export function Actors({ actors }: { actors: readonly { slug: string; name: string }[] }) {
  return actors.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 && ", "}
      <Link to="/actors/$slug" params={{ slug }}>
        {name}
      </Link>
    </span>
  ));
}

/** The quoted words of a statement, and where they stand. */
export function Quote({ statement }: { statement: StatementLineFragment }) {
  const { passages, slug, content, speakers, source, hops, said, status } = statement;
  return (
    <div>
      {passages.length === 0 ? (
        <p className="own-words">
          {content} <span className="chip">our words</span>
        </p>
      ) : (
        <blockquote className="quote">
          {passages.map(({ exact }) => (
            <p key={exact} className="quote-words">
              {exact}
            </p>
          ))}
        </blockquote>
      )}
      <p className="quote-from small soft">
        {speakers.length > 0 ? <Actors actors={speakers} /> : "No speaker is named"}
        {said !== null && `, ${momentInWords(said)}`}, in{" "}
        <Link to="/sources/$slug" params={{ slug: source.slug }}>
          {sourceName(source)}
        </Link>
        {hops > 1 && `, ${hops} hops from the source’s own voice`}
        {!source.held && ", text not held"}
        {status !== "ACTIVE" && `, ${inWords(status)}`} ·{" "}
        <Link to="/statements/$slug" params={{ slug }}>
          On whose word?<span className="visually-hidden"> {content}</span>
        </Link>
      </p>
    </div>
  );
}

export function Quotes({
  statements,
  total = statements.length,
}: {
  statements: readonly StatementLineFragment[];
  /** How many there are, where they cannot be shown for the asking. */
  total?: number;
}) {
  return (
    <div className="stack">
      <div className="stack" data-rows>
        {statements.map((statement) => (
          <Quote key={statement.slug} statement={statement} />
        ))}
      </div>
      <Cut shown={statements.length} total={total} />
    </div>
  );
}

const inForceWords = { YES: "in force", MAYBE: "maybe in force", NO: "no longer, or not yet, in force" };

/** Positions as a table; each row opens on the words that it stands on. */
export function PositionTable({
  positions,
  of,
}: {
  positions: readonly PositionOnWordsFragment[];
  of: "holder" | "issue";
}) {
  return (
    <ScrollBox label="Positions">
      <table>
        <thead>
          <tr>
            <th scope="col">{titled(of)}</th>
            <th scope="col">Stance</th>
            <th scope="col">How it is known</th>
            <th scope="col">Period</th>
            <th scope="col">On whose word</th>
          </tr>
        </thead>
        <tbody data-rows>
          {positions.map((position) => (
            <tr key={position.id}>
              <th scope="row">
                {of === "holder" ? (
                  <Link to="/actors/$slug" params={{ slug: position.holder.slug }}>
                    {position.holder.name}
                  </Link>
                ) : (
                  <Link to="/issues/$slug" params={{ slug: position.issue.slug }}>
                    {position.issue.label}
                  </Link>
                )}
              </th>
              <td>
                <StanceMark state={stateOf(position)} />
                {position.intent !== null && (
                  <div className="small soft">{intentInWords(position.intent)}</div>
                )}
                {position.qualification !== null && (
                  <div className="small soft">{position.qualification}</div>
                )}
              </td>
              <td>
                {disclosureInWords(position.disclosure)}
                <div className="small soft">
                  {position.independentRoots} independent {position.independentRoots === 1 ? "root" : "roots"}
                  {position.held2ndHand && ", second-hand"}
                </div>
              </td>
              <td>
                {periodInWords(position.held)}
                <div className="small soft">{inForceWords[position.inForce]}</div>
              </td>
              <td className="words-cell">
                <details>
                  <summary>
                    {position.basis.totalCount} {position.basis.totalCount === 1 ? "statement" : "statements"}
                    <span className="visually-hidden"> of {position.holder.name}</span>
                  </summary>
                  <Quotes statements={position.basis.nodes} total={position.basis.totalCount} />
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
