/**
 * Plants a breach of every rule in a small copy of the house and expects it refused under the rule's name, and
 * the allowed neighbours of each breach left alone. A rule that was never seen red guards nothing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rules } from "./house-rules.mjs";

const root = resolve(import.meta.dirname, "..");
const arrows = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));
const scratch = [];

function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), "demarche-house-"));
  scratch.push(folder);
  return folder;
}

function write(folder, files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

afterAll(() => {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true });
});

describe("the arrows", () => {
  /** Every file of the copy, with what it imports: `!rule specifier` is a breach of that rule, `type` imports types alone, the rest is allowed. */
  const imports = {
    "packages/schema/src/index.ts": [],
    "packages/schema/src/actor/actor.terms.ts": ["!schema-needs-nothing fs", "!schema-needs-nothing yaml"],
    "packages/schema/src/actor/actor.record.ts": ["!schema-needs-nothing @demarche/seed", "./actor.terms.js"],
    "packages/schema/tests/actor.test.ts": ["node:fs", "../src/actor/actor.record.js"],

    "packages/store/src/index.ts": [
      "@demarche/schema",
      "drizzle-orm",
      "pg",
      "@electric-sql/pglite",
      "./tables.js",
    ],
    "packages/store/src/tables.ts": ["./actor/actor.table.js", "./position/position.read.js"],
    "packages/store/src/actor/actor.table.ts": ["drizzle-orm/pg-core"],
    "packages/store/src/actor/actor.read.ts": ["./actor.table.js"],
    "packages/store/src/actor/actor.write.ts": ["!store-needs-schema-only @demarche/ingest"],
    "packages/store/src/actor/actor.derive.ts": ["!nothing-unresolved ./nowhere.js"],
    "packages/store/src/position/position.read.ts": [
      "../actor/actor.table.js",
      "!concepts-share-words-not-work ../actor/actor.read.js",
      "type ../actor/actor.write.js",
    ],
    "packages/store/src/position/position.derive.ts": [
      "!concepts-share-words-not-work ../actor/actor.derive.js",
    ],
    "packages/store/src/position/position.write.ts": [
      "!concepts-share-words-not-work ../actor/actor.write.js",
    ],
    "packages/store/src/engine/pool.ts": [
      "!testkit-is-for-tests @demarche/testkit",
      "!production-imports-no-test ../../tests/world.js",
    ],
    "packages/store/src/engine/first.ts": ["!no-cycles ./second.js"],
    "packages/store/src/engine/second.ts": ["./first.js"],
    "packages/store/tests/world.ts": ["@demarche/testkit", "../src/index.js", "pg"],

    "packages/ingest/src/index.ts": ["@demarche/store", "@demarche/schema", "yaml"],
    "packages/ingest/src/dossier/dossier.parse.ts": [
      "!ingest-needs-store-and-schema-only @demarche/seed",
      "!only-store-speaks-to-databases drizzle-orm",
      "!only-store-speaks-to-databases pg",
      "!only-store-speaks-to-databases @electric-sql/pglite",
      "!packages-by-their-entry ../../../store/src/tables.js",
    ],
    "packages/ingest/src/report/report.ts": [
      "!packages-never-import-apps ../../../../apps/api/src/cli.js",
      "!ingest-needs-store-and-schema-only ../../../../apps/api/src/cli.js",
      "!packages-by-their-entry ../../../../apps/api/src/cli.js",
    ],
    "packages/ingest/src/report/serve.ts": [
      "!only-api-serves-graphql @apollo/server",
      "!only-api-serves-graphql type-graphql",
    ],

    "packages/seed/src/index.ts": ["node:path", "!seed-is-a-leaf @demarche/schema"],
    "packages/graphiql/src/main.ts": ["graphql", "!graphiql-is-a-leaf @demarche/schema"],
    "packages/sdk/src/index.ts": ["gql.tada", "!sdk-needs-nothing @demarche/schema"],
    "packages/testkit/src/index.ts": ["@demarche/schema"],
    "packages/precompress/src/index.ts": ["!precompress-is-a-leaf @demarche/schema"],
    "apps/web/src/index.ts": ["@demarche/sdk", "@demarche/schema"],
    "apps/web/src/actor/actor.page.ts": ["!web-needs-sdk-and-schema-only @demarche/store"],

    "apps/api/src/cli.ts": [
      "@demarche/ingest",
      "@demarche/store",
      "@demarche/seed",
      "@apollo/server",
      "type-graphql",
    ],
    "apps/api/src/graphql/schema.ts": ["../actor/actor.resolver.js", "../position/position.resolver.js"],
    "apps/api/src/actor/actor.type.ts": ["type-graphql", "../position/position.type.js", "./actor.inputs.js"],
    "apps/api/src/actor/actor.inputs.ts": ["type-graphql", "./actor.type.js"],
    "apps/api/src/position/position.type.ts": ["../actor/actor.type.js", "../graphql/first.js"],
    "apps/api/src/graphql/first.ts": ["!no-cycles ../position/position.type.js"],
    "apps/api/src/actor/actor.resolver.ts": ["./actor.type.js", "!only-store-speaks-to-databases pg"],
    "apps/api/src/position/position.resolver.ts": [
      "../actor/actor.type.js",
      "../actor/actor.inputs.js",
      "!concepts-share-words-not-work ../actor/actor.resolver.js",
    ],
    "apps/api/tests/service.test.ts": ["@demarche/testkit", "pg", "../src/actor/actor.resolver.js"],
  };
  const libraries = [
    "yaml",
    "drizzle-orm",
    "pg",
    "@electric-sql/pglite",
    "@apollo/server",
    "type-graphql",
    "graphql",
    "gql.tada",
  ];

  let found;
  beforeAll(() => {
    const folder = makeScratch();
    for (const file of [".dependency-cruiser.cjs", "tsconfig.base.json"])
      cpSync(join(root, file), join(folder, file));
    for (const [file, specifiers] of Object.entries(imports)) {
      const lines = specifiers.map(
        (one, index) =>
          `import ${one.startsWith("type ") ? "type " : ""}* as x${index} from "${one.replace(/^(?:!\S+|type) /, "")}";`,
      );
      const used = specifiers
        .flatMap((one, index) => (one.startsWith("type ") ? [] : [`x${index}`]))
        .join(", ");
      write(folder, { [file]: `${lines.join("\n")}\nexport const all = [${used}];\n` });
    }
    for (const name of libraries) {
      const home = `node_modules/.pnpm/${name.replace("/", "+")}@1.0.0/node_modules/${name}`;
      write(folder, {
        [`${home}/package.json`]: JSON.stringify({
          name,
          version: "1.0.0",
          exports: { ".": "./index.js", "./pg-core": "./index.js" },
        }),
        [`${home}/index.js`]: "module.exports = {};\n",
      });
    }
    for (const owner of [
      "packages/schema",
      "packages/store",
      "packages/ingest",
      "packages/seed",
      "packages/graphiql",
      "packages/sdk",
      "packages/testkit",
      "packages/precompress",
      "apps/api",
      "apps/web",
    ]) {
      write(folder, {
        [`${owner}/package.json`]: JSON.stringify({
          name: `@demarche/${owner.split("/")[1]}`,
          type: "module",
          exports: { ".": { "@demarche/source": "./src/index.ts", default: "./dist/index.js" } },
        }),
      });
      mkdirSync(join(folder, owner, "node_modules/@demarche"), { recursive: true });
      for (const name of ["schema", "store", "ingest", "seed", "testkit", "sdk"]) {
        symlinkSync(join(folder, "packages", name), join(folder, owner, "node_modules/@demarche", name));
      }
      for (const name of libraries) {
        mkdirSync(dirname(join(folder, owner, "node_modules", name)), { recursive: true });
        symlinkSync(
          join(folder, `node_modules/.pnpm/${name.replace("/", "+")}@1.0.0/node_modules/${name}`),
          join(folder, owner, "node_modules", name),
        );
      }
    }
    const ran = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        ".dependency-cruiser.cjs",
        "--output-type",
        "json",
        "packages",
        "apps",
      ],
      { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    if (ran.stdout === "") throw new Error(ran.stderr);
    const specifierOf = new Map();
    for (const module of JSON.parse(ran.stdout).modules) {
      for (const { module: specifier, resolved } of module.dependencies)
        specifierOf.set(`${module.source} ${resolved}`, specifier);
    }
    found = JSON.parse(ran.stdout)
      .summary.violations.map(
        ({ rule, from, to }) => `${from} !${rule.name} ${specifierOf.get(`${from} ${to}`)}`,
      )
      .sort();
  }, 60_000);

  const planted = Object.entries(imports).flatMap(([file, specifiers]) =>
    specifiers.filter((one) => one.startsWith("!")).map((one) => `${file} ${one}`),
  );

  test.each(arrows.forbidden.map(({ name }) => name))(
    "%s refuses what was planted, and only that",
    (name) => {
      const ofRule = (line) => line.includes(` !${name} `);
      expect(planted.filter(ofRule)).not.toEqual([]);
      expect(found.filter(ofRule)).toEqual(planted.filter(ofRule).sort());
    },
  );

  test("every rule is an error with a comment", () => {
    for (const { name, severity, comment } of arrows.forbidden) {
      expect({ name, severity, comment }).toEqual({
        name,
        severity: "error",
        comment: expect.stringMatching(/\.$/),
      });
    }
  });
});

describe("the boundaries between shared, server and browser", () => {
  function boundaries(imported) {
    const folder = makeScratch();
    cpSync(join(root, "turbo.json"), join(folder, "turbo.json"));
    write(folder, {
      "package.json": JSON.stringify({ name: "house", private: true, packageManager: "pnpm@12.21.0" }),
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      "packages/browser/package.json": JSON.stringify({
        name: "@demarche/browser",
        dependencies: { [`@demarche/${imported}`]: "workspace:*" },
      }),
      "packages/browser/turbo.json": JSON.stringify({ extends: ["//"], tags: ["browser"] }),
      "packages/browser/src/main.ts": `import { x } from "@demarche/${imported}";\nexport const y = x;\n`,
    });
    for (const tag of ["server", "shared"]) {
      write(folder, {
        [`packages/${tag}/package.json`]: JSON.stringify({ name: `@demarche/${tag}` }),
        [`packages/${tag}/turbo.json`]: JSON.stringify({ extends: ["//"], tags: [tag] }),
        [`packages/${tag}/src/index.ts`]: "export const x = 1;\n",
      });
    }
    execFileSync("git", ["init", "-q"], { cwd: folder });
    const ran = spawnSync(join(root, "node_modules/.bin/turbo"), ["boundaries"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" },
    });
    return { exit: ran.status, said: `${ran.stdout}${ran.stderr}` };
  }

  test("a browser package that needs a server package is refused", () => {
    const { exit, said } = boundaries("server");
    expect(said).toContain("Package `@demarche/server` found without any tag listed in allowlist");
    expect(exit).toBe(1);
  });

  test("a browser package that needs a shared package is not", () => {
    expect(boundaries("shared").exit).toBe(0);
  });
});

describe("the rules of the house", () => {
  const errorsDoc = (...codes) => codes.map((one) => `## \`${one}\`\n\nMeaning.\n`).join("\n");
  const sound = {
    "packages/schema/src/problem/problem.terms.ts":
      'export const problemCodes = defineTerms("X", "Y; z.", {\n  "passage.mismatch": "a.b; (c",\n});\nexport const other = {\n  "no.code": 1,\n};\n',
    "packages/store/src/engine/store-error.ts":
      'export type StoreErrorCode =\n  | "TIMEOUT"\n  | "BAD_URL";\n',
    "apps/api/src/server/refusal.ts": 'export type RefusalCode =\n  | "TIMEOUT"\n  | "NOT_FOUND";\n',
    "apps/api/src/graphql/errors.ts":
      "export const errorCodes = {\n  BAD_USER_INPUT: 1,\n  TIMEOUT: 2,\n} as const;\n",
    "apps/api/src/server/config.ts": "export const port = process.env.PORT;\n",
    "packages/store/tests/engine.test.ts":
      'import { env } from "node:process";\ndescribe.skipIf(!env.URL)("engine", () => {});\nprocess.env.X;\n',
    "packages/store/src/source/source.terms.ts":
      'export const url = "https://example.org/home/one/work/two";\n',
    "docs/errors.md": errorsDoc("passage.mismatch", "BAD_USER_INPUT", "BAD_URL", "NOT_FOUND", "TIMEOUT"),
  };

  /** rule → files that break it, each with the words that the report must hold. */
  const breaches = {
    "names-say-what": [
      ["packages/store/src/utils.ts", "export {};\n"],
      ["packages/store/src/date-helpers.ts", "export {};\n"],
      ["packages/store/src/common/names.ts", "export {};\n"],
      ["apps/api/src/actor/actor.misc.ts", "export {};\n"],
    ],
    "every-test-runs": [
      ["packages/store/tests/a.test.ts", 'test.only("x", () => {});\n'],
      ["packages/store/tests/b.test.ts", 'describe.skip("x", () => {});\n'],
      ["packages/store/tests/c.test.ts", 'it.todo("x");\n'],
      ["packages/store/tests/d.test.ts", 'test.concurrent.only("x", () => {});\n'],
    ],
    "one-door-to-the-environment": [
      ["packages/store/src/engine/a.ts", "export const a = process.env.URL;\n"],
      ["packages/store/src/engine/b.ts", 'export const b = process["env"];\n'],
      ["packages/store/src/engine/c.ts", 'import { env } from "node:process";\nexport const c = env;\n'],
      ["apps/api/src/server/d.ts", "const { env } = process;\nexport const d = env;\n"],
    ],
    "no-place-of-one-machine": [
      ["packages/store/src/a.ts", `export const a = "${["", "home", "somebody", "x"].join("/")}";\n`],
      ["docs/b.md", `Look in ${["", "work", "main"].join("/")}.\n`],
      [".ci/run", `cd ${["", "tmp", "build"].join("/")}\n`],
      ["packages/seed/dossiers/c.yaml", `path: ${["", "Users", "somebody"].join("/")}\n`],
    ],
    "every-code-explained": [
      [
        "packages/schema/src/problem/problem.terms.ts",
        'export const problemCodes = defineTerms("X", "Y", {\n  "passage.mismatch": "a",\n  "time.unreadable": "b",\n});\n',
      ],
      [
        "apps/api/src/graphql/errors.ts",
        "export const errorCodes = {\n  BAD_USER_INPUT: 1,\n  CONFLICT: 2,\n} as const;\n",
      ],
      [
        "docs/errors.md",
        errorsDoc("passage.mismatch", "BAD_USER_INPUT", "BAD_URL", "NOT_FOUND", "TIMEOUT", "nothing.such"),
      ],
      [
        "docs/errors.md",
        errorsDoc("passage.mismatch", "BAD_USER_INPUT", "BAD_URL", "NOT_FOUND", "TIMEOUT", "TIMEOUT"),
      ],
      ["docs/errors.md", errorsDoc("passage.mismatch", "BAD_USER_INPUT", "BAD_URL", "NOT_FOUND")],
      ["apps/api/src/graphql/errors.ts", "export {};\n"],
      [
        "packages/store/src/engine/store-error.ts",
        'export type StoreErrorCode =\n  | "TIMEOUT"\n  | "BAD_URL"\n  | "BAD_HAT";\n',
      ],
    ],
  };

  function checkHouse(files) {
    const folder = makeScratch();
    write(folder, { ...sound, ...files });
    execFileSync("git", ["init", "-q"], { cwd: folder });
    const ran = spawnSync(process.execPath, [join(root, "scripts/check-house.mjs"), folder], {
      encoding: "utf8",
    });
    return { exit: ran.status, said: `${ran.stdout}${ran.stderr}` };
  }

  test("a sound house passes", () => {
    expect(checkHouse({})).toEqual({ exit: 0, said: expect.stringContaining("rules hold") });
  });

  test("every rule has a breach here", () => {
    expect(Object.keys(breaches)).toEqual(rules.map(({ name }) => name));
  });

  test.each(
    Object.entries(breaches).flatMap(([name, files]) => files.map(([file, text]) => ({ name, file, text }))),
  )("$name refuses $file", ({ name, file, text }) => {
    const { exit, said } = checkHouse({ [file]: text });
    const reported = [...said.matchAll(/^(\S+?)(?::\d+)?: (\S+): (.*)/gm)];
    expect(new Set(reported.map((line) => line[2]))).toEqual(new Set([name]));
    expect(`${reported.map((line) => line[1] + line[3])}`).toContain(file);
    expect(exit).toBe(1);
  });
});
