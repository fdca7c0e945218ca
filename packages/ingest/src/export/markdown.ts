import {
  attendances,
  disclosures,
  issueStatusKinds,
  participationStatuses,
  transitionStatuses,
} from "@demarche/schema";
import {
  type Bundle,
  type BundledPeriod,
  type BundledPosition,
  type BundledSource,
  type BundledStatement,
  type BundledTemporal,
  chainInWords,
  counted,
  documentInWords,
  sentence,
  stanceInWords,
} from "@demarche/store";
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { toMarkdown } from "mdast-util-to-markdown";
import { digestOf } from "./canonical-json.js";
import { clocksInWords, titleOf } from "./citation.js";
import { momentWithReserve, plainDate } from "./moment.js";
import { notAtHand, remarksOn } from "./publication.js";

const text = (value: string): PhrasingContent => ({ type: "text", value });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: "paragraph", children });
const heading = (value: string, depth: 1 | 2 = 2): RootContent => ({
  type: "heading",
  depth,
  children: [text(value)],
});
const list = (items: readonly (readonly PhrasingContent[])[]): RootContent => ({
  type: "list",
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(...item)] })),
});
const link = (url: string): PhrasingContent => ({ type: "link", url, children: [text(url)] });

/** The footnotes of a document: each statement has one, numbered by where it is first needed. */
class Footnotes {
  readonly #numbers = new Map<string, number>();

  constructor(readonly bundle: Bundle) {}

  /** The marks that follow a sentence. */
  marks(statements: readonly string[]): PhrasingContent[] {
    return statements.map((id) => {
      const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
      this.#numbers.set(id, number);
      return { type: "footnoteReference", identifier: String(number), label: String(number) };
    });
  }

  /** The notes themselves: the words, the chain that leads to whoever is said to know, and the source. */
  notes(): RootContent[] {
    const statements = new Map(this.bundle.statements.map((statement) => [statement.id, statement]));
    const sources = new Map(this.bundle.sources.map((source) => [source.id, source]));
    return [...this.#numbers].map(([id, number]) => {
      const statement = statements.get(id);
      const source = sources.get(statement?.source.id ?? "");
      if (!statement || !source) throw new Error(`The bundle rests on ${id} and does not hold it.`);
      return {
        type: "footnoteDefinition",
        identifier: String(number),
        label: String(number),
        children: [paragraph(...noteOf(statement, source))] as DefinitionContent[] & BlockContent[],
      };
    });
  }
}

function noteOf(statement: BundledStatement, source: BundledSource): PhrasingContent[] {
  const words = statement.passages.map(({ exact }) => `“${exact}”`).join(" … ");
  const chain = chainInWords(source, statement.attribution);
  const told = words
    ? sentence(`${chain}: ${words}`)
    : `${sentence(chain)} In the words of whoever recorded it: ${sentence(statement.content)}`;
  const url = source.url ?? source.archiveUrl;
  const remarks = [
    ...(statement.hedge ? [`It is said with reserve: “${statement.hedge.exact}”.`] : []),
    ...(statement.status === "ACTIVE" ? [] : [statusRemarks[statement.status]]),
    ...(source.publisher ? [`${source.publisher.name}.`] : []),
    ...(source.held ? [] : [notAtHand]),
  ];
  return [text([told, ...remarks].join(" ")), ...(url ? [text(" "), link(url)] : [])];
}

const statusRemarks = {
  DISPUTED: "Another statement contradicts it.",
  SUPERSEDED: "It was corrected later.",
  RETRACTED: "It was taken back later.",
} as const;

const isSilent = ({ disclosure }: BundledPosition) =>
  disclosure === disclosures.members.DECLINED || disclosure === disclosures.members.DEFERRED;

/** When something begun and ended, or will: what is still to come on the day asked for is not said to have been. */
function periodInWords(period: BundledPeriod | null, { asOf: { valid } }: Bundle): string {
  const from = period?.from ? [`begun ${momentWithReserve(period.from)}`] : [];
  const until = period?.until ? [`${endOf(period.until, valid)} ${momentWithReserve(period.until)}`] : [];
  const told = [...from, ...until];
  return told.length > 0 ? sentence(told.join(", ")) : "Since when is not known.";
}

function endOf({ earliest, latest }: BundledTemporal, day: string): string {
  if (latest && latest <= day) return "ended";
  return earliest && earliest > day ? "to end" : "ended or to end";
}

/** The meaning of a term as the rest of its sentence. */
const meaningOf = (meanings: Readonly<Record<string, string>>, value: string): string =>
  meanings[value] ?? value;

/** A section that is left out when nothing is on record for it. */
const section = (
  title: string,
  items: readonly (readonly PhrasingContent[])[],
  ...before: string[]
): RootContent[] =>
  items.length === 0 ? [] : [heading(title), ...before.map((line) => paragraph(text(line))), list(items)];

/** Positions in sections of their own: in force, silent, contested, ended. */
function positionSections(bundle: Bundle, notes: Footnotes): RootContent[] {
  const issues = new Map(bundle.issues.map((issue) => [issue.id, issue]));
  /** What the words "it" of a position stand for, where the bundle is not about one issue. */
  const matter = ({ issue: { id, label } }: BundledPosition): PhrasingContent[] => {
    if (id === bundle.subject) return [];
    const proposition = issues.get(id)?.proposition;
    return [
      strong(label),
      text(proposition ? ` (proposition: ${proposition.replace(/[.]$/u, "")}): ` : ": "),
    ];
  };
  const items = (kept: (position: BundledPosition) => boolean) =>
    bundle.positions.filter(kept).map((position) => {
      const open =
        position.inForce === "MAYBE" ? [" Whether it held on the day asked for is not certain."] : [];
      const said = ` ${periodInWords(position.held, bundle).replace(/^Begun/u, "On record from a word said")}${open.join("")}`;
      return [
        ...matter(position),
        text(`${stanceInWords(position.holder.name, position)}${said}`),
        ...notes.marks(position.basis),
      ];
    });
  const current = (position: BundledPosition) => position.inForce !== "NO";
  const isSilenceAll = bundle.positions.length === 0 && !bundle.subject.startsWith("Programme:");
  return [
    ...(isSilenceAll
      ? [
          heading("Who stands where"),
          paragraph(text("No position is on record. That is silence, and not neutrality.")),
        ]
      : []),
    ...section(
      "Who stands where",
      items((position) => current(position) && !isSilent(position) && !position.contested),
    ),
    ...section(
      "Asked, and silent",
      items((position) => current(position) && isSilent(position)),
      "Whoever declines to answer or puts the answer off has taken no side. Silence is not neutrality.",
    ),
    ...section(
      "Contested",
      items((position) => current(position) && !isSilent(position) && position.contested),
      "At the same time, words of equal rank say different things of the same holder. All of them are given.",
    ),
    ...section(
      "Not in force on the day asked for",
      items((position) => !current(position)),
    ),
  ];
}

function statusSection(bundle: Bundle, notes: Footnotes): RootContent[] {
  const items = bundle.issueStatuses.map((status) => [
    text(
      `${meaningOf(issueStatusKinds.meanings, status.status)} ${periodInWords(status.period, bundle)}${status.contested ? " It is contested." : ""}`,
    ),
    ...notes.marks(status.basis),
  ]);
  return section("What became of it", items);
}

function programmeSections(bundle: Bundle, notes: Footnotes): RootContent[] {
  const taking = bundle.participations.map((participation) => {
    const areas = participation.areas.map(({ label }) => label).join(", ");
    const under = participation.instrument ? ` Under “${participation.instrument.title}”.` : "";
    return [
      strong(participation.actor.name),
      text(", "),
      strong(participation.programme.name),
      text(
        `: ${meaningOf(participationStatuses.meanings, participation.status)} ${periodInWords(participation.period, bundle)}${under}${areas ? ` It covers ${areas}.` : ""}`,
      ),
      ...notes.marks(participation.basis),
    ];
  });
  const moving = bundle.transitions.map((transition) => {
    const from = transition.from ? `from ${transition.from.name}` : "from a programme that no source names";
    const condition = transition.condition ? ` Condition: ${sentence(transition.condition)}` : "";
    const when = transition.date ? sentence(momentWithReserve(transition.date)) : "When is not known.";
    return [
      strong(transition.actor.name),
      text(
        `, ${from} to ${transition.to.name}: ${meaningOf(transitionStatuses.meanings, transition.status)} ${when}${condition}`,
      ),
      ...notes.marks(transition.basis),
    ];
  });
  const attending = bundle.attendances.map((attendance) => [
    strong(attendance.actor.name),
    text(`, ${attendance.event.label}: ${meaningOf(attendances.meanings, attendance.attendance)}`),
    ...notes.marks(attendance.basis),
  ]);
  return [
    ...section("Who takes part", taking),
    ...section("Who moves from one programme to another", moving),
    ...section("Events", attending),
  ];
}

/** Statements in the order in which they were certainly said; those without a day come last. */
function timelineSection(bundle: Bundle, notes: Footnotes): RootContent[] {
  const day = (said: BundledTemporal | null) => said?.latest ?? "9999-12-31";
  const inOrder = [...bundle.statements].sort(
    (one, other) => compare(day(one.said), day(other.said)) || compare(one.id, other.id),
  );
  const items = inOrder.map((statement) => [
    strong(sentence(momentWithReserve(statement.said))),
    text(` ${sentence(statement.content)}`),
    ...notes.marks([statement.id]),
  ]);
  return section("What was said, and when", items);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function sourceSection({ sources }: Bundle): RootContent[] {
  const items = sources.map((source) => {
    const url = source.url ?? source.archiveUrl;
    const published = plainDate(source.published)
      ? [sentence(`published ${momentWithReserve(source.published)}`)]
      : [];
    const about = [
      source.title ? documentInWords(source) : sentence(documentInWords(source)).slice(0, -1),
      ...(source.publisher ? [`, ${source.publisher.name}`] : []),
      ". ",
      [...published, ...remarksOn(source)].join(" "),
      ...(source.sha256 ? [` SHA-256 of its text: ${source.sha256}.`] : []),
    ];
    return [text(about.join("")), ...(url ? [text(" "), link(url)] : [])];
  });
  return section("Sources", items);
}

/** The bundle for readers: every sentence leads to a footnote, and every footnote to words in a source. */
export function markdown(bundle: Bundle): string {
  const notes = new Footnotes(bundle);
  const subject = bundle.issues.find(({ id }) => id === bundle.subject);
  const clocks = clocksInWords(bundle);
  const children: RootContent[] = [
    heading(titleOf(bundle), 1),
    ...(subject?.proposition
      ? [
          paragraph(
            text(`The proposition that support and opposition are about: ${sentence(subject.proposition)}`),
          ),
        ]
      : []),
    paragraph(
      text(
        `${sentence(clocks)} ${counted(bundle.statements.length, "statement")} from ${counted(bundle.sources.length, "source")}. SHA-256 of the canonical JSON: ${digestOf(bundle).toString("hex")}.`,
      ),
    ),
    ...positionSections(bundle, notes),
    ...statusSection(bundle, notes),
    ...programmeSections(bundle, notes),
    ...timelineSection(bundle, notes),
    ...sourceSection(bundle),
    ...notes.notes(),
  ];
  const root: Root = { type: "root", children };
  return toMarkdown(root, { bullet: "-", extensions: [gfmFootnoteToMarkdown()] });
}
