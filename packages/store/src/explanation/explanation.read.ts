import type { Disclosure, Intent, Stance } from "@demarche/schema";
import type { Row } from "../read/build.js";
import { composed, type Selection, wantsOf } from "../read/composed.js";
import { connection } from "../read/connection.js";
import { embed, type Field, many } from "../read/model.js";
import { ruleOf } from "../read/rule.js";
import {
  chainInWords,
  counted,
  type KnownMoment,
  type KnownStep,
  listed,
  momentInWords,
  rootInWords,
  sentence,
  stanceInWords,
} from "./words.js";

/** As many statements as are put into words; whoever wants more pages through the basis. */
const statementsTold = 20;

const moment = { earliest: true, latest: true } as const;
const statement: Selection = {
  content: true,
  hedge: { exact: true },
  passages: { exact: true },
  source: { slug: true, title: true, published: moment },
  attribution: { mode: true, scope: true, agent: { name: true }, source: { slug: true, title: true } },
};
const basis: Selection = { basis: { $: { first: statementsTold }, nodes: statement, totalCount: true } };

interface KnownStatement {
  readonly content: string;
  readonly hedge: { readonly exact: string } | null;
  readonly passages: readonly { readonly exact: string }[];
  readonly source: { readonly slug: string; readonly title: string | null; readonly published: KnownMoment };
  readonly attribution: readonly KnownStep[];
}

interface Based {
  readonly basis: { readonly nodes: readonly KnownStatement[]; readonly totalCount: number };
}

/** Each statement of the basis: who says it, on whose word, with which words. */
function chains({ basis: { nodes, totalCount } }: Based): string[] {
  const told = nodes.map(({ source, attribution, passages, content, hedge }) => {
    const words = passages.map(({ exact }) => `“${exact}”`).join(" … ");
    const reserve = hedge ? ` It is said with reserve: “${hedge.exact}”.` : "";
    return `${sentence(`${chainInWords(source, attribution)}: ${words || content}`)}${reserve}`;
  });
  const more = totalCount - nodes.length;
  return more > 0 ? [...told, `${counted(more, "further statement")} not told here.`] : told;
}

/** What would have to happen for the record to be another. */
function supportWouldChange({ basis: { nodes, totalCount } }: Based, record: string): string[] {
  const roots = [...new Set(nodes.map(({ source, attribution }) => rootInWords(source, attribution)))];
  if (totalCount > nodes.length) return [];
  if (totalCount === 1) return [`It rests on one statement. If that were retracted, ${record} would fall.`];
  return roots.length === 1
    ? [`All ${totalCount} statements go back to ${roots[0]}. Without that word, ${record} would fall.`]
    : [
        `It rests on ${counted(totalCount, "statement")} that go back to ${listed(roots)}. Only without all of them would ${record} fall.`,
      ];
}

/** A record in words, and what would change it. */
interface Told<Known> {
  readonly needs: Selection;
  readonly text: (known: Known & Based) => string;
  readonly wouldChange: (known: Known & Based) => string[];
}

/** What of an explanation are fields of the graph. */
const graph = embed("Explanation", {
  rule: ruleOf,
  statements: connection(
    "Statement",
    () => [],
    (row, target) => [`${target.alias}.id = any(${row.alias}.basis)`],
  ),
  passages: many(
    "Passage",
    (row, passage) => [
      `${passage.alias}.id in (select sp.passage_id from statement_passages sp where sp.statement_id = any(${row.alias}.basis) and sp.role = 'WORDS')`,
    ],
    { order: (passage: Row) => `${passage.alias}.source_id, ${passage.alias}.start, ${passage.alias}.id` },
  ),
});

/** The explanation of a record: its words are made of one reading of the record, whichever of them are wanted. */
function explanation<Known>({ needs, ...words }: Told<Known>): Field {
  const tellers: Readonly<Record<string, (known: Known & Based) => unknown>> = { ...words, chains };
  return (row, want) => {
    const told = want.want.filter(({ field }) => field in tellers);
    const rest = { ...want, want: want.want.filter(({ field }) => !(field in tellers)) };
    if (told.length === 0) return graph(row, rest);
    const parts = { known: row.object(wantsOf({ ...needs, ...basis })), rest: graph(row, rest) };
    return composed(row.build, parts, (read: { known: Known & Based; rest: object }) => ({
      ...read.rest,
      ...Object.fromEntries(told.map(({ field, key }) => [key, tellers[field]?.(read.known)])),
    }));
  };
}

const period: Selection = { from: moment, until: moment };

interface KnownPeriod {
  readonly from: KnownMoment | null;
  readonly until: KnownMoment | null;
}

function periodInWords(known: KnownPeriod | null, begun: string, ended: string): string {
  const from = known?.from ? `${begun} ${momentInWords(known.from)}` : undefined;
  const until = known?.until ? `${ended} ${momentInWords(known.until)}` : undefined;
  const told = [from, until].filter((part) => part !== undefined);
  return told.length ? sentence(told.join(" and ")) : "Since when is not known.";
}

interface KnownPosition {
  readonly holder: { readonly name: string };
  readonly issue: { readonly label: string; readonly proposition: string | null };
  readonly stance: Stance | null;
  readonly disclosure: Disclosure;
  readonly intent: Intent | null;
  readonly qualification: string | null;
  readonly held: KnownPeriod;
  readonly contested: boolean;
  readonly independentRoots: number;
}

export const positionExplanation = explanation<KnownPosition>({
  needs: {
    holder: { name: true },
    issue: { label: true, proposition: true },
    stance: true,
    disclosure: true,
    intent: true,
    qualification: true,
    held: period,
    contested: true,
    independentRoots: true,
  },
  text: ({ holder, issue, basis: { totalCount }, ...position }) =>
    [
      issue.proposition
        ? `The proposition: ${sentence(issue.proposition)}`
        : `The issue: ${sentence(issue.label)}`,
      stanceInWords(holder.name, position),
      periodInWords(position.held, "It is on record from a word said", "it ended with one said"),
      `It rests on ${counted(totalCount, "statement")} with ${counted(position.independentRoots, "independent root")}.`,
      ...(position.contested
        ? ["It is contested: at the same time, a word of equal rank says otherwise."]
        : []),
    ].join(" "),
  wouldChange: (known) => {
    const { name } = known.holder;
    const silent = known.disclosure === "DECLINED" || known.disclosure === "DEFERRED";
    return [
      ...supportWouldChange(known, "the position"),
      ...(silent
        ? [`It ends when ${name} speaks on the issue.`]
        : [`A later word of ${name} that differs would close it and open another.`]),
      ...(known.disclosure === "ASCRIBED"
        ? [`A word of ${name} of its own would outrank what others say of it.`]
        : []),
    ];
  },
});

interface KnownStatus {
  readonly status: string;
  readonly period: KnownPeriod | null;
  readonly contested: boolean;
  readonly issue: { readonly label: string };
}

export const issueStatusExplanation = explanation<KnownStatus>({
  needs: { status: true, period, contested: true, issue: { label: true } },
  text: ({ status, issue, contested, basis: { totalCount }, ...known }) =>
    [
      sentence(`“${issue.label}” is said to be ${inWords(status)}`),
      periodInWords(known.period, "It is said to be so", "it was said to be otherwise"),
      `It rests on ${counted(totalCount, "statement")}.`,
      ...(contested ? ["It is contested: at the same time, another statement gives another state."] : []),
    ].join(" "),
  wouldChange: (known) => [
    ...supportWouldChange(known, "the status"),
    "A later statement that gives the issue another state would close it and open another.",
  ],
});

interface KnownParticipation {
  readonly actor: { readonly name: string };
  readonly programme: { readonly name: string };
  readonly instrument: { readonly title: string } | null;
  readonly role: string;
  readonly status: string;
  readonly period: KnownPeriod | null;
}

export const participationExplanation = explanation<KnownParticipation>({
  needs: {
    actor: { name: true },
    programme: { name: true },
    instrument: { title: true },
    role: true,
    status: true,
    period,
  },
  text: ({ actor, programme, instrument, role, status, basis: { totalCount }, ...known }) =>
    [
      sentence(
        `${actor.name} is ${inWords(role)} in ${programme.name}${instrument ? ` by “${instrument.title}”` : ""}, with the status ${inWords(status)}`,
      ),
      periodInWords(known.period, "It began", "it ended"),
      `It rests on ${counted(totalCount, "statement")}.`,
    ].join(" "),
  wouldChange: (known) => supportWouldChange(known, "the participation"),
});

interface KnownTransition {
  readonly actor: { readonly name: string };
  readonly from: { readonly name: string } | null;
  readonly to: { readonly name: string };
  readonly status: string;
  readonly condition: string | null;
  readonly date: KnownMoment | null;
}

export const transitionExplanation = explanation<KnownTransition>({
  needs: {
    actor: { name: true },
    from: { name: true },
    to: { name: true },
    status: true,
    condition: true,
    date: moment,
  },
  text: ({ actor, from, to, status, condition, date, basis: { totalCount } }) =>
    [
      sentence(
        `${actor.name} moves from ${from ? from.name : "a programme that no statement names"} to ${to.name}, with the status ${inWords(status)}`,
      ),
      ...(condition ? [sentence(`The condition: ${condition}`)] : []),
      sentence(`It takes place ${momentInWords(date)}`),
      `It rests on ${counted(totalCount, "statement")}.`,
    ].join(" "),
  wouldChange: (known) => supportWouldChange(known, "the transition"),
});

interface KnownAttendance {
  readonly actor: { readonly name: string };
  readonly event: { readonly label: string };
  readonly role: string | null;
  readonly attendance: string;
  readonly certainty: string;
}

export const attendanceExplanation = explanation<KnownAttendance>({
  needs: { actor: { name: true }, event: { label: true }, role: true, attendance: true, certainty: true },
  text: ({ actor, event, role, attendance, certainty, basis: { totalCount } }) =>
    [
      sentence(
        `${actor.name} at “${event.label}”${role ? ` as ${inWords(role)}` : ""}: ${inWords(attendance)}, and this is ${inWords(certainty)}`,
      ),
      `It rests on ${counted(totalCount, "statement")}.`,
    ].join(" "),
  wouldChange: (known) => supportWouldChange(known, "the attendance"),
});

/** A word of a closed list as it stands in a sentence. */
const inWords = (term: string): string => term.toLowerCase().replaceAll("_", " ");
