import type { ListName, ListRecord } from "@demarche/store";
import {
  type Column,
  entries,
  idsOf,
  moment,
  reference,
  required,
  type Table,
  value,
  wordEntries,
} from "./column.js";

type Row<Name extends ListName> = ListRecord<Name>;

const identified = <Row extends { readonly id: string }>(): Column<Row> =>
  required(value("id", "The global id: the record's type and slug.", (row) => row.id));

const derived = <
  Row extends {
    readonly basis: readonly string[];
    readonly rule: { readonly id: string; readonly version: number };
  },
>(): readonly Column<Row>[] => [
  entries("basis", "The statements that the record rests on.", (row) => row.basis),
  value("rule", "The rule that derived it, with its version.", ({ rule }) => `${rule.id}/${rule.version}`),
];

const inForce = <Row extends { readonly inForce: string }>(): Column<Row> =>
  value("in_force", "Whether it was in force on the day asked for: YES, MAYBE or NO.", (row) => row.inForce);

const actors: Table<"actors"> = {
  key: ["id"],
  columns: [
    identified(),
    value("kind", "What sort of actor it is.", (row) => row.kind),
    value("name", "The name to show.", (row) => row.name),
    wordEntries("names", "Every name.", ({ names }) => names.map(({ text }) => text)),
    wordEntries("identifiers", "Identifiers as scheme:value.", ({ identifiers }) =>
      identifiers.map(({ scheme, value: given }) => `${scheme}:${given}`),
    ),
    value("description", "A short description.", (row) => row.description),
    ...reference<Row<"actors">>("part_of", "The actor that it belongs to.", (row) => row.partOf),
    ...moment<Row<"actors">>("exists_from", "When it began to exist.", (row) => row.exists?.from),
    ...moment<Row<"actors">>("exists_until", "When it ceased to exist.", (row) => row.exists?.until),
    entries("successors", "The actors that followed it.", (row) => idsOf(row.successors)),
    entries("merged_from", "Other records that were judged to be of the same actor.", (row) =>
      idsOf(row.mergedFrom),
    ),
  ],
};

const sources: Table<"sources"> = {
  key: ["id"],
  columns: [
    identified(),
    value("kind", "What sort of document it is.", (row) => row.kind),
    value("title", "The title.", (row) => row.title),
    ...reference<Row<"sources">>("publisher", "The actor that published it.", (row) => row.publisher),
    value("url", "The address at which it can be read.", (row) => row.url, "anyURI"),
    value("archive_url", "The address of an archived copy.", (row) => row.archiveUrl, "anyURI"),
    value("language", "The language as a BCP 47 tag.", (row) => row.language),
    ...moment<Row<"sources">>("published", "When it was published.", (row) => row.published),
    value("retrieved_on", "The day on which it was read.", (row) => row.retrievedOn, "date"),
    value("held", "False when another source cites it and it was not at hand.", (row) => row.held, "boolean"),
    value("sha256", "The SHA-256 of its text.", (row) => row.sha256),
    value("licence", "The licence of its text.", (row) => row.licence),
    value("reliability", "How far it can be relied on, on the Admiralty scale.", (row) => row.reliability),
    ...moment<Row<"sources">>("withdrawn", "When it was taken back.", (row) => row.withdrawn?.on),
    value("withdrawn_why", "Why it was taken back.", (row) => row.withdrawn?.why ?? null),
    entries("derived_from", "The older sources that it draws on.", (row) =>
      row.derivedFrom.map(({ source }) => source.id),
    ),
  ],
};

const statements: Table<"statements"> = {
  key: ["id"],
  columns: [
    identified(),
    value("content", "What is said, in words of whoever recorded it.", (row) => row.content),
    value("act", "What is done by saying it.", (row) => row.act),
    value("status", "What other statements did to it.", (row) => row.status),
    value("certainty", "How certain the last hop presents it as being.", (row) => row.certainty),
    value("polarity", "Whether the last hop affirms or denies it.", (row) => row.polarity),
    value("directness", "How close the words are to the speaker's.", (row) => row.directness),
    value("source", "The source in which it stands.", (row) => row.source.id),
    value("locator", "Where in the source it stands.", (row) => row.locator),
    wordEntries("passages", "The words in which it was found.", (row) =>
      row.passages.map(({ exact }) => exact),
    ),
    value("hedge", "The word of reserve.", (row) => row.hedge?.exact ?? null),
    entries("speakers", "The actors that say it.", (row) => idsOf(row.speakers)),
    entries("subjects", "The actors that it is about.", (row) => idsOf(row.subjects)),
    entries("addressees", "The actors at which it is directed.", (row) => idsOf(row.addressees)),
    entries("on_behalf_of", "The actors for which the speakers speak.", (row) =>
      row.onBehalfOf.map(({ actor }) => actor.id),
    ),
    value("issue", "The issue on which it is.", (row) => row.issue?.id ?? null),
    value("programme", "The programme that it is about.", (row) => row.programme?.id ?? null),
    value("event", "The event that it was said at or tells of.", (row) => row.event?.id ?? null),
    entries(
      "attribution",
      "The hops as mode, or mode and agent or source, the source's own voice first.",
      (row) =>
        row.attribution.map(({ mode, agent, source }) =>
          [mode, (agent ?? source)?.id].filter(Boolean).join(" "),
        ),
    ),
    entries("expresses", "Whose position it gives, as holder, disclosure, stance and intent.", (row) =>
      row.expresses.map(({ holder, disclosure, stance, intent }) =>
        [holder.id, disclosure, stance ?? "-", intent ?? "-"].join(" "),
      ),
    ),
    entries("relations", "How it bears on other statements, as kind and statement.", (row) =>
      row.relations.map(({ kind, statement }) => `${kind} ${statement.id}`),
    ),
    entries("findings", "What the rules of faithfulness found, as severity and rule.", (row) =>
      row.findings.map(({ severity, rule }) => `${severity} ${rule}`),
    ),
    ...moment<Row<"statements">>("said", "When it was said.", (row) => row.said),
    ...moment<Row<"statements">>("event_time", "When what it tells of takes place.", (row) => row.eventTime),
    value("recorded_at", "When it was recorded.", (row) => row.recorded.from, "dateTimeStamp"),
    value("recorded_by", "Who had it recorded.", (row) => row.recordedBy),
  ],
};

const issues: Table<"issues"> = {
  key: ["id"],
  columns: [
    identified(),
    value("kind", "What sort of matter it is.", (row) => row.kind),
    value("label", "A short name.", (row) => row.label),
    value("proposition", "The sentence that support and opposition are about.", (row) => row.proposition),
    ...reference<Row<"issues">>("proposer", "The actor that put it forward.", (row) => row.proposer),
    value("place", "The place it concerns.", (row) => row.place),
    ...moment<Row<"issues">>("planned_for", "When it is planned to come about.", (row) => row.plannedFor),
    wordEntries("topics", "Topics under which it can be found.", (row) =>
      row.topics.map(({ label }) => label),
    ),
    value("broader", "The wider issue.", (row) => row.broader?.id ?? null),
  ],
};

const positions: Table<"positions"> = {
  key: ["id"],
  columns: [
    identified(),
    ...reference<Row<"positions">>("holder", "The actor whose position it is.", (row) => row.holder),
    value("issue", "The issue that it is on.", (row) => row.issue.id),
    value("issue_label", "The name of the issue.", (row) => row.issue.label),
    value("stance", "Where the holder stands; empty when it took no stance.", (row) => row.stance),
    required(value("disclosure", "How the position came to be known.", (row) => row.disclosure)),
    value("intent", "What the holder means to do.", (row) => row.intent),
    value("qualification", "The condition or limit.", (row) => row.qualification),
    ...moment<Row<"positions">>("from", "When it began to be held.", (row) => row.held.from),
    ...moment<Row<"positions">>("until", "When it ceased to be held.", (row) => row.held.until),
    inForce(),
    value(
      "independent_roots",
      "How many know of it independently.",
      (row) => row.independentRoots,
      "integer",
    ),
    value(
      "second_hand",
      "Whether it rests on the word of others alone.",
      (row) => row.held2ndHand,
      "boolean",
    ),
    value("contested", "Whether another of equal rank says otherwise.", (row) => row.contested, "boolean"),
    value("supersedes", "The position whose place it took.", (row) => row.supersedes?.id ?? null),
    ...derived<Row<"positions">>(),
  ],
};

const programmes: Table<"programmes"> = {
  key: ["id"],
  columns: [
    identified(),
    value("code", "The abbreviation.", (row) => row.code),
    value("name", "The name to show.", (row) => row.name),
    value("kind", "What sort of programme it is.", (row) => row.kind),
    value("status", "Whether it is running.", (row) => row.status),
    value("described_as", "The word by which its source describes it.", (row) => row.describedAs),
    ...reference<Row<"programmes">>("sponsor", "The actor whose programme it is.", (row) => row.sponsor),
    ...moment<Row<"programmes">>("introduced", "When it was introduced.", (row) => row.introduced),
    ...moment<Row<"programmes">>("ended", "When it ended.", (row) => row.ended),
    entries("areas", "The fields of cooperation.", (row) => row.areas.map(({ code }) => code)),
    entries("purposes", "What it is meant to serve.", (row) => row.purposes.map(({ code }) => code)),
    entries("relations", "How it is related to others, as relation and programme.", (row) =>
      row.relations.map(({ relation, programme }) => `${relation} ${programme.id}`),
    ),
  ],
};

const participations: Table<"participations"> = {
  key: ["id"],
  columns: [
    identified(),
    ...reference<Row<"participations">>("actor", "The actor that takes part.", (row) => row.actor),
    ...reference<Row<"participations">>("programme", "The programme.", (row) => row.programme),
    value("instrument", "The document under which it takes part.", (row) => row.instrument?.id ?? null),
    value("role", "In what role it takes part.", (row) => row.role),
    value("status", "Where it stands in relation to the programme.", (row) => row.status),
    ...moment<Row<"participations">>("from", "When it began.", (row) => row.period?.from),
    ...moment<Row<"participations">>("until", "When it ended.", (row) => row.period?.until),
    inForce(),
    entries("areas", "The fields of cooperation.", (row) => row.areas.map(({ code }) => code)),
    ...derived<Row<"participations">>(),
  ],
};

const transitions: Table<"transitions"> = {
  key: ["id"],
  columns: [
    identified(),
    ...reference<Row<"transitions">>("actor", "The actor that moves.", (row) => row.actor),
    ...reference<Row<"transitions">>(
      "from",
      "The programme it leaves; empty when unknown.",
      (row) => row.from,
    ),
    ...reference<Row<"transitions">>("to", "The programme it moves to.", (row) => row.to),
    value("status", "How far the move has come.", (row) => row.status),
    value("condition", "The condition on which it depends.", (row) => row.condition),
    ...moment<Row<"transitions">>("date", "When it takes place.", (row) => row.date),
    ...derived<Row<"transitions">>(),
  ],
};

const instruments: Table<"instruments"> = {
  key: ["id"],
  columns: [
    identified(),
    value("title", "The title.", (row) => row.title),
    ...reference<Row<"instruments">>("programme", "The programme of the document.", (row) => row.programme),
    entries("parties", "The actors that agreed it.", (row) => idsOf(row.parties)),
    ...moment<Row<"instruments">>("agreed", "When it was agreed.", (row) => row.agreed),
    ...moment<Row<"instruments">>("from", "When the period begins.", (row) => row.period?.from),
    ...moment<Row<"instruments">>("until", "When the period ends.", (row) => row.period?.until),
    value("binding", "Whether it binds; empty when no source tells.", (row) => row.binding, "boolean"),
    entries("areas", "The fields of cooperation.", (row) => row.areas.map(({ code }) => code)),
    entries("basis", "The statements that the record rests on.", (row) => row.basis),
  ],
};

const events: Table<"events"> = {
  key: ["id"],
  columns: [
    identified(),
    value("kind", "What sort of occasion it is.", (row) => row.kind),
    value("label", "A short name.", (row) => row.label),
    ...moment<Row<"events">>("date", "When it takes place.", (row) => row.date),
    value("place", "The place as a source names it.", (row) => row.placeName),
    entries("attendances", "Who attends, as actor and attendance.", (row) =>
      row.attendances.map(({ actor, attendance }) => `${actor.id} ${attendance}`),
    ),
  ],
};

const shifts: Table<"shifts"> = {
  key: ["to", "statement"],
  columns: [
    value("kind", "How the position changed.", (row) => row.kind),
    ...reference<Row<"shifts">>("holder", "The actor whose position it is.", (row) => row.holder),
    value("issue", "The issue.", (row) => row.issue.id),
    value("issue_label", "The name of the issue.", (row) => row.issue.label),
    value("from", "The position before; empty when there was none.", (row) => row.from?.id ?? null),
    value("from_stance", "The stance before.", (row) => row.from?.stance ?? null),
    required(value("to", "The position after.", (row) => row.to.id)),
    value("to_stance", "The stance after.", (row) => row.to.stance),
    ...moment<Row<"shifts">>("on", "When it changed.", (row) => row.on),
    required(value("statement", "The statement that shows it.", (row) => row.statement.id)),
  ],
};

const contradictions: Table<"contradictions"> = {
  key: [],
  columns: [
    required(value("kind", "What it is that cannot all be so.", (row) => row.kind)),
    ...reference<Row<"contradictions">>("holder", "The actor that it is about.", (row) => row.holder),
    value("issue", "The issue that it is about.", (row) => row.issue?.id ?? null),
    ...reference<Row<"contradictions">>(
      "programme",
      "The programme that it is about.",
      (row) => row.programme,
    ),
    entries("statements", "The statements that contradict one another.", (row) => idsOf(row.statements)),
    entries("positions", "The positions that rest on them.", (row) => idsOf(row.positions)),
    entries("participations", "The participations that rest on them.", (row) => idsOf(row.participations)),
    value("note", "What whoever recorded it said of it.", (row) => row.note),
  ],
};

const changes: Table<"changes"> = {
  key: ["at", "record"],
  columns: [
    required(value("at", "When it was recorded.", (row) => row.at, "dateTimeStamp")),
    value("by", "Who had it recorded.", (row) => row.by),
    value("kind", "Whether the record is new, revised or ended.", (row) => row.kind),
    value("type", "The type of the record.", (row) => row.type),
    required(value("record", "The id of the record.", (row) => row.recordId)),
  ],
};

/** Every list as a table. The names of columns are kept: adding one is free, renaming one is not. */
export const tables: { readonly [Name in ListName]: Table<Name> } = {
  actors,
  sources,
  statements,
  issues,
  positions,
  programmes,
  participations,
  transitions,
  instruments,
  events,
  shifts,
  contradictions,
  changes,
};
