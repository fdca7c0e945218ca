import type { ShiftLineFragment } from "@demarche/sdk";
import { Link } from "@tanstack/react-router";
import { Nothing } from "../shell/loaded.js";
import { ScrollBox } from "../shell/scroll-box.js";
import { StanceMark } from "./stance-mark.js";
import { momentInWords } from "./temporal.js";
import { stateOf, titled } from "./words.js";

/** Turns from one position to the next, each with the statement that shows it. */
export function Shifts({ shifts, of }: { shifts: readonly ShiftLineFragment[]; of: "holder" | "issue" }) {
  if (shifts.length === 0) return <Nothing>of a turn in a position.</Nothing>;
  return (
    <ScrollBox label="Shifts">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">{titled(of)}</th>
            <th scope="col">Shift</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Shown by</th>
          </tr>
        </thead>
        <tbody data-rows>
          {shifts.map((shift) => (
            <tr key={`${shift.kind}${shift.holder.slug}${shift.issue.slug}${shift.statement.slug}`}>
              <td>{momentInWords(shift.on)}</td>
              <th scope="row">
                {of === "holder" ? (
                  <Link to="/actors/$slug" params={shift.holder}>
                    {shift.holder.name}
                  </Link>
                ) : (
                  <Link to="/issues/$slug" params={shift.issue}>
                    {shift.issue.label}
                  </Link>
                )}
              </th>
              <td>{titled(shift.kind)}</td>
              <td>
                {shift.from === null ? "nothing on record" : <StanceMark state={stateOf(shift.from)} />}
              </td>
              <td>
                <StanceMark state={stateOf(shift.to)} />
              </td>
              <td className="words-cell">
                <Link to="/statements/$slug" params={shift.statement}>
                  {shift.statement.content}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
