import { type Problem, type ProblemPath, retractionShape, validate } from "@demarche/schema";
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
  const target = (await store.read({
    key: "statement",
    field: "statement",
    args: { slug: statement },
    want,
  })) as {
    readonly source: { readonly slug: string };
  } | null;
  if (target === null) return { slug: undefined, problems: [unknown(statement)] };
  const elsewhere = source !== undefined || words.length > 0;
  const { slug, problems } = await recordOne(
    store,
    "statement",
    {
      ...(key === undefined ? {} : { key }),
      source: source ?? target.source.slug,
      words,
      ...(locator !== undefined ? { locator } : elsewhere ? {} : { locator: `Where ${statement} stands.` }),
      content: reason,
      act: "WITHDRAW",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      attribution: [{ mode: "OWN_VOICE" }],
      relations: [{ kind: "RETRACTS", target: statement }],
    },
    desk,
  );
  return {
    slug,
    problems: problems.map((problem) => ({ ...problem, path: pathInRetraction(problem.path) })),
  };
}

const leaf = (field: string): Want => ({ key: field, field, args: {}, want: [] });
const want: readonly Want[] = [{ ...leaf("source"), want: [leaf("slug")] }];

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
