import {
  type Problem,
  type ProblemPath,
  printGlobalId,
  recordSlug,
  retractionShape,
  validate,
} from "@demarche/schema";
import type { Want } from "@demarche/store";
import { type RecordedOne, type RecordingStore, recordOne } from "./record-one.js";

/**
 * Takes a statement back: records a statement of the desk that RETRACTS it, with the reason as its content. Without a
 * source it stands in the statement's own, read again, at the place where the statement stands.
 *
 * @param given a retraction by its shape
 * @throws StoreError when the database cannot do it
 */
export async function retractStatement(
  store: RecordingStore,
  given: Readonly<Record<string, unknown>>,
  desk: string,
): Promise<RecordedOne> {
  const read = validate(retractionShape, given);
  if (!read.ok) return { slug: undefined, problems: read.problems };
  const { statement, reason, source, words, locator, key } = read.value;
  const target = await findTarget(store, statement, desk);
  if (target === undefined) return { slug: undefined, problems: [unknown(statement)] };
  const elsewhere = source !== undefined || words.length > 0;
  const { slug, problems } = await recordOne(
    store,
    "statement",
    {
      ...(key === undefined ? {} : { key }),
      source: source ?? target.source.slug,
      words,
      ...(locator !== undefined ? { locator } : elsewhere ? {} : { locator: `Where ${target.slug} stands.` }),
      content: reason,
      act: "WITHDRAW",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      attribution: [{ mode: "OWN_VOICE" }],
      relations: [{ kind: "RETRACTS", target: target.slug }],
    },
    desk,
  );
  return {
    slug,
    problems: problems.map((problem) => ({ ...problem, path: pathInRetraction(problem.path) })),
  };
}

interface Target {
  readonly slug: string;
  readonly source: { readonly slug: string };
}

/** A statement by its key at the desk, or by its slug. */
async function findTarget(store: RecordingStore, named: string, desk: string): Promise<Target | undefined> {
  const leaf = (field: string): Want => ({ key: field, field, args: {}, want: [] });
  const ids = [recordSlug(desk, named), named].map((slug) => printGlobalId("Statement", slug));
  const want = [leaf("slug"), { ...leaf("source"), want: [leaf("slug")] }];
  const found = await store.read({ key: "nodes", field: "nodes", args: { ids }, want });
  return (found as readonly (Target | null)[]).find((statement) => statement !== null) ?? undefined;
}

const unknown = (slug: string): Problem => ({
  code: "reference.unknown",
  path: ["statement"],
  message: `Statement ${slug} is not recorded.`,
  mend: "Correct the slug.",
});

function pathInRetraction(path: ProblemPath): ProblemPath {
  const [field] = path;
  if (field === "content") return ["reason"];
  return field === "relations" ? ["statement"] : path;
}
