import {
  dossierShape,
  judgementShape,
  type Problem,
  type ProblemPath,
  problem,
  type RecordKind,
  recordKinds,
  type Shape,
  statementLinkShape,
  type Validated,
  validate,
} from "@demarche/schema";
import type { HeldRecord } from "@demarche/store";

/** The version of the lines; a program refuses what a later one wrote. */
export const version = 1;

/** What the first and the last line say: without the last the file was cut short. */
export type Bound =
  | { readonly kind: "begin"; readonly version: number }
  | { readonly kind: "end"; readonly records: number };

const shapes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(Object.entries(recordKinds).map(([kind, { shape }]) => [kind, shape as Shape])),
  dossier: dossierShape,
  relation: statementLinkShape,
  judgement: judgementShape,
};

const kinds = ["begin", "dossier", ...Object.keys(recordKinds), "ended", "relation", "judgement", "end"];

const fault = (path: ProblemPath, message: string, mend: string): Problem =>
  problem("record.type", path, message, mend);

/** Reads one line: a bound, or a record in the form in which it is kept. */
export function readLine(text: string): Validated<HeldRecord | Bound> {
  let line: Record<string, unknown>;
  try {
    line = JSON.parse(text);
  } catch {
    return refused(
      fault([], "The line is not JSON.", "Export again: every line is one JSON object, and none is broken."),
    );
  }
  if (typeof line !== "object" || line === null || Array.isArray(line)) {
    return refused(fault([], "The line is no JSON object.", "Give kind, owner and record."));
  }
  const kind = String(line["kind"]);
  if (!kinds.includes(kind)) {
    return refused(
      problem(
        "record.term",
        ["kind"],
        `The kind is ${JSON.stringify(line["kind"])}.`,
        `The kinds are ${kinds.join(", ")}.`,
      ),
    );
  }
  if (kind === "begin" || kind === "end") return bound(line);
  if (kind === "ended") return ended(line);
  const faults = [...ownerFaults(line), ...(kind === "statement" ? statementFaults(line) : [])];
  const record = validate(shapes[kind] as Shape, line["record"], ["record"]);
  const problems = [...faults, ...(record.ok ? [] : record.problems)];
  const [first, ...rest] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  return {
    ok: true,
    value: { ...line, record: record.ok ? record.value : undefined } as unknown as HeldRecord,
  };
}

const refused = (first: Problem): Validated<never> => ({ ok: false, problems: [first] });

function bound(line: Readonly<Record<string, unknown>>): Validated<Bound> {
  if (line["kind"] === "begin" && line["version"] !== version) {
    return refused(
      fault(
        ["version"],
        `The file has version ${JSON.stringify(line["version"])}, and this program reads version ${version}.`,
        "Import it with the program that wrote it, or a later one.",
      ),
    );
  }
  return { ok: true, value: line as Bound };
}

function ended(line: Readonly<Record<string, unknown>>): Validated<HeldRecord> {
  const { kind, slug } = (line["record"] ?? {}) as { readonly kind?: RecordKind; readonly slug?: unknown };
  const shape = kind === undefined ? undefined : recordKinds[kind]?.shape.fields;
  if (shape === undefined || !("slug" in shape)) {
    return refused(fault(["record", "kind"], "The record is of no kind that has slugs.", "Name its kind."));
  }
  const named = validate(shape.slug, slug, ["record", "slug"]);
  return named.ok ? { ok: true, value: line as unknown as HeldRecord } : named;
}

function ownerFaults({ owner }: Readonly<Record<string, unknown>>): Problem[] {
  if (typeof owner === "string" && /^[^:\0\p{Surrogate}]+(:[^\0\p{Surrogate}]+)?$/u.test(owner)) return [];
  return [
    fault(
      ["owner"],
      `The owner is ${JSON.stringify(owner)}.`,
      "Name whoever the record belongs to, such as dossier:tokyo-liaison-office.",
    ),
  ];
}

function statementFaults(line: Readonly<Record<string, unknown>>): Problem[] {
  const { recorded, revision, sha256, findings = [] } = line;
  const found: Problem[] = [];
  if (typeof recorded !== "string" || Number.isNaN(Date.parse(recorded))) {
    found.push(fault(["recorded"], "The instant of recording is missing.", "Give it as RFC 3339 has it."));
  }
  if (!Number.isInteger(revision) || (revision as number) < 1) {
    found.push(fault(["revision"], "The revision is no number from 1.", "The first reading has 1."));
  }
  const digest = typeof sha256 === "string" && /^[0-9a-f]{64}$/u.test(sha256);
  if (!digest && sha256 !== undefined) {
    found.push(
      fault(["sha256"], "The digest is no SHA-256.", "Give 64 hexadecimal digits, or leave it out."),
    );
  }
  const isFinding = (each: unknown) =>
    ["rule", "severity", "message"].every(
      (name) => typeof (each as Record<string, unknown> | null)?.[name] === "string",
    );
  if (!Array.isArray(findings) || !findings.every(isFinding)) {
    found.push(fault(["findings"], "A finding lacks a text.", "Give rule, severity and message of each."));
  }
  return found;
}
