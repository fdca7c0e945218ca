import type { ActorRecord } from "@demarche/schema";
import { type Change, type NewRow, reconcileOwn } from "../record/reconcile.js";
import { idOf, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import type { PassageIds } from "../source/source.write.js";
import {
  actorDescriptions,
  actorIdentifiers,
  actorNames,
  memberships,
  successions,
  tenures,
} from "./actor.table.js";

/** The row of an actor itself. */
export function actorRow(session: Session, actor: ActorRecord): NewRow {
  return {
    id: idOf(session, "Actor", actor.slug),
    slug: actor.slug,
    kind: actor.kind,
    partOfId: idOf(session, "Actor", actor.partOf),
    open: actor.open,
    holderNamed: actor.holderNamed,
    note: actor.note,
    roleInText: actor.roleInText,
    ...temporalRow(session, "existsFrom", actor.exists?.from),
    ...temporalRow(session, "existsUntil", actor.exists?.until),
  };
}

/** Records what a dossier says of its actors beside the actors themselves. */
export async function writeActorParts(
  session: Session,
  records: readonly ActorRecord[],
  passages: PassageIds,
): Promise<Change[]> {
  const rows = <Part>(
    parts: (actor: ActorRecord) => readonly Part[],
    row: (part: Part, id: number | null, at: number) => NewRow,
  ) =>
    records.flatMap((actor) =>
      parts(actor).map((part, at) => row(part, idOf(session, "Actor", actor.slug), at)),
    );
  return [
    await reconcileOwn(
      session,
      actorNames,
      rows(
        (actor) => actor.names,
        (name, actorId, ordinal) => ({
          actorId,
          ordinal,
          text: name.text,
          lang: name.lang,
          kind: name.kind,
        }),
      ),
      [actorNames.actorId, actorNames.text],
    ),
    await reconcileOwn(
      session,
      actorIdentifiers,
      rows(
        (actor) => actor.identifiers,
        (identifier, actorId) => ({ actorId, ...identifier }),
      ),
      [actorIdentifiers.actorId, actorIdentifiers.value],
    ),
    await reconcileOwn(
      session,
      actorDescriptions,
      rows(
        (actor) => actor.descriptions,
        (description, actorId) => ({ actorId, ...description }),
      ),
      [actorDescriptions.actorId],
    ),
    await reconcileOwn(
      session,
      memberships,
      rows(
        (actor) => actor.members,
        (member, groupId) => ({
          groupId,
          memberId: idOf(session, "Actor", member.actor),
          basis: member.basis,
          note: member.note,
          ...temporalRow(session, "from", member.from),
          ...temporalRow(session, "until", member.until),
        }),
      ),
      [memberships.groupId, memberships.memberId],
    ),
    await reconcileOwn(
      session,
      tenures,
      rows(
        (actor) => actor.tenures,
        (tenure, personId) => ({
          personId,
          officeId: idOf(session, "Actor", tenure.office),
          organizationId: idOf(session, "Actor", tenure.organization),
          title: tenure.title,
          sourceId: idOf(session, "Source", tenure.source),
          passageId: tenure.words && tenure.source ? passages.id(tenure.source, tenure.words) : null,
          ...temporalRow(session, "from", tenure.from),
          ...temporalRow(session, "until", tenure.until),
        }),
      ),
      [tenures.personId, tenures.title],
    ),
    await reconcileOwn(
      session,
      successions,
      rows(
        (actor) => actor.successors,
        (succession, predecessorId) => ({
          predecessorId,
          successorId: idOf(session, "Actor", succession.actor),
          ...temporalRow(session, "on", succession.on),
        }),
      ),
      [successions.predecessorId, successions.successorId],
    ),
  ];
}
