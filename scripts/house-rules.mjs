/**
 * The rules of the house that no other tool knows. Each rule reads the tracked files and says what breaks it.
 *
 * A rule is `{ name, text, mend, check(tree) }`. `check` returns breaches `{ file, line?, what }`.
 * A tree is `{ files: string[], read(file): string }`, with paths relative to the root and in POSIX form.
 */

const code = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const testFile = /(?:^|\/)tests?\/|\.test\.[cm]?[jt]sx?$|(?:^|\/)packages\/testkit\//;
const houseRules = /^scripts\/house(?:-rules|\.test)\.mjs$/;
const binary = /\.(?:png|jpg|ico|woff2?|ttf|gz|tgz|tar|zip|pdf)$/;

/** The only production file that may look at the environment. */
const configFile = "apps/api/src/server/config.ts";
const outsideProduction = [
  testFile,
  /^scripts\//,
  /\/bench\//,
  /\.build\.[cm]?[jt]s$/,
  /\.config\.[cm]?[jt]s$/,
];

const vagueNames = /^(?:utils?|helpers?|common|misc)$/i;

const lineOf = (text, index) => text.slice(0, index).split("\n").length;

function everyMatch(tree, files, pattern, what) {
  const breaches = [];
  for (const file of files) {
    const text = tree.read(file);
    for (const match of text.matchAll(pattern)) {
      breaches.push({ file, line: lineOf(text, match.index), what: what(match) });
    }
  }
  return breaches;
}

/** Reads `## \`code\`` and `### \`code\`` headings of docs/errors.md, in order. */
export function documentedCodes(markdown) {
  return [...markdown.matchAll(/^#{2,4} `([^`]+)`/gm)].map((match) => match[1]);
}

/** Reads the quoted words and keys of the given shape between `NAME … =` and the `;` that ends it; undefined when there is no NAME. */
export function codesIn(source, name, shape) {
  const declared = new RegExp(`^(?:export )?(?:const|type) ${name}\\b[^=]*=(?!>)`, "m").exec(source);
  if (declared === null) return undefined;
  const rest = source.slice(declared.index);
  // As Biome lays code out, a declaration ends where the line after a semicolon is not indented.
  const end = rest.search(/;\n(?=\S|\n+\S|\n*$)/);
  return [...new Set(rest.slice(0, end).match(shape) ?? [])];
}

const problemCode = /(?<=^\s*")[a-z][a-z-]*\.[a-z][a-z-]*(?=":)/gm;
const errorCode = /(?<=^\s*(?:\| )?"?)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?="?(?::|,|;|$))/gm;

/** Where the closed lists of codes are written, and what a code looks like there. */
export const codeLists = [
  { file: "packages/schema/src/problem/problem.terms.ts", name: "problemCodes", shape: problemCode },
  { file: "packages/store/src/engine/store-error.ts", name: "StoreErrorCode", shape: errorCode },
  { file: "apps/api/src/graphql/errors.ts", name: "errorCodes", shape: errorCode },
  { file: "apps/api/src/server/refusal.ts", name: "RefusalCode", shape: errorCode },
];

export const rules = [
  {
    name: "names-say-what",
    text: "No file or folder is called utils, helpers, common or misc.",
    mend: "Name it after what it holds.",
    check: (tree) =>
      tree.files
        .filter((file) =>
          file.split("/").some((part) => part.split(/[.-]/).some((word) => vagueNames.test(word))),
        )
        .map((file) => ({ file, what: "a name that says nothing" })),
  },
  {
    name: "every-test-runs",
    text: "No test is focused, skipped or left to do. `skipIf` with a printed reason is allowed.",
    mend: "Run it, or delete it.",
    check: (tree) =>
      everyMatch(
        tree,
        tree.files.filter((file) => code.test(file) && !houseRules.test(file)),
        /\b(?:it|test|describe|suite|bench)(?:\.(?:concurrent|sequential|each))*\.(?:only|skip|todo|fails)\b|\b[xf](?:it|describe)\(/g,
        (match) => match[0],
      ),
  },
  {
    name: "one-door-to-the-environment",
    text: `Only ${configFile} reads process.env. Tests, measurements, scripts and build scripts may.`,
    mend: "Take the value as an argument; let the configuration read it.",
    check: (tree) =>
      everyMatch(
        tree,
        tree.files.filter(
          (file) =>
            code.test(file) &&
            file !== configFile &&
            !outsideProduction.some((pattern) => pattern.test(file)),
        ),
        /\bprocess(?:\?\.|\.)env\b|\bprocess\[["'`]env["'`]\]|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*["'](?:node:)?process["']|\bimport\.meta\.env\b/g,
        (match) => match[0],
      ),
  },
  {
    name: "no-place-of-one-machine",
    text: "No tracked file names an absolute path of somebody's machine.",
    mend: "Use a path relative to the file, os.tmpdir(), or mktemp.",
    check: (tree) =>
      everyMatch(
        tree,
        tree.files.filter((file) => !binary.test(file) && !houseRules.test(file)),
        /(?<=^|[\s"'`(=:,[<])(?:\/(?:home|work|tmp|root|Users|private|mnt)\/|[A-Za-z]:\\Users\\)[\w.@-]+/gm,
        (match) => match[0],
      ),
  },
  {
    name: "every-code-explained",
    text: "Each problem code and each error code has a heading in docs/errors.md, and each heading is a code.",
    mend: "Write the heading with meaning, example and mend, or take the code away.",
    check(tree) {
      const docs = "docs/errors.md";
      if (!tree.files.includes(docs)) return [{ file: docs, what: "is missing" }];
      const documented = documentedCodes(tree.read(docs));
      const breaches = [];
      const known = new Set();
      for (const { file, name, shape } of codeLists) {
        const codes = tree.files.includes(file) ? codesIn(tree.read(file), name, shape) : undefined;
        if (codes === undefined || codes.length === 0) {
          breaches.push({ file, what: `no list \`${name}\` of codes found` });
          continue;
        }
        for (const one of codes) {
          known.add(one);
          if (!documented.includes(one))
            breaches.push({ file: docs, what: `no heading for \`${one}\` of ${file}` });
        }
      }
      for (const [index, one] of documented.entries()) {
        if (!known.has(one)) breaches.push({ file: docs, what: `\`${one}\` is no code` });
        if (documented.indexOf(one) !== index)
          breaches.push({ file: docs, what: `\`${one}\` has two headings` });
      }
      return breaches;
    },
  },
];
