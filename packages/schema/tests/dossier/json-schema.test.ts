import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierShape, jsonSchemaOf, type ProblemPath, stances, validate } from "../../src/index.js";
import { object, optional, term } from "../../src/record/shape.js";
import { sample } from "./sample.js";

const schema = jsonSchemaOf(dossierShape, "A Demarche dossier");
const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

type Node = { readonly [key: string]: unknown };
const definitions = schema.$defs as Readonly<Record<string, Node>>;

/** Every schema that describes a value; not those inside a rule (`allOf`), which describe none. */
function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const entry of value) yield* nodes(entry);
  else if (typeof value === "object" && value !== null) {
    yield value as Node;
    for (const [keyword, inner] of Object.entries(value)) if (keyword !== "allOf") yield* nodes(inner);
  }
}

/** The path of every value inside the sample. */
function pathsOf(value: unknown, path: ProblemPath = []): ProblemPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, entry]) => pathsOf(entry, [...path, key as string | number]))];
}

describe("dossier.schema.json", () => {
  it("is what the shapes emit", async () => {
    const committed = await readFile(new URL("../../dossier.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(committed)).toEqual(schema);
  });

  it("is a JSON Schema of draft 2020-12", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
  });

  it("accepts the sample", () => {
    accepts(sample);
    expect(accepts.errors).toBeNull();
  });

  it.each([
    ["an unknown field", { slug: "a", title: "A", extra: 1 }],
    ["a missing field", { slug: "a" }],
    [
      "a word outside its list",
      {
        slug: "a",
        title: "A",
        actors: [{ slug: "b", kind: "KING", names: [{ text: "B", kind: "COMMON" }] }],
      },
    ],
    ["a slug in capitals", { slug: "A", title: "A" }],
    [
      "an offset without the other",
      { ...sample, statements: [{ ...sample.statements[0], words: [{ exact: "a", start: 1 }] }] },
    ],
    [
      "a statement with neither words nor locator",
      { ...sample, statements: [{ ...sample.statements[0], words: [] }] },
    ],
    [
      "a stance of one who declined",
      {
        ...sample,
        statements: [
          {
            ...sample.statements[0],
            expresses: [{ holder: "nato", disclosure: "DECLINED", stance: "NEUTRAL" }],
          },
        ],
      },
    ],
    [
      "an expression without an issue",
      { ...sample, statements: [{ ...sample.statements[0], issue: undefined }] },
    ],
  ])("refuses %s", (_, value) => {
    // ajv takes a key that is undefined for a key that is there.
    expect(accepts(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it("refuses nothing that validation accepts", () => {
    const paths = pathsOf(sample).filter((path) => path.length > 0);
    const values = [
      undefined,
      "",
      "a",
      "nato",
      "2023-05",
      "DECLINED",
      "QUOTES",
      "EXPLAINS",
      0,
      2023,
      true,
      [],
      ["nato"],
      {},
      { slug: "a" },
    ];
    const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...values));
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const copy: unknown = structuredClone(sample);
        for (const [path, value] of changes) {
          let at: unknown = copy;
          for (const step of path.slice(0, -1)) at = (at as Node | undefined)?.[step as string];
          if (typeof at !== "object" || at === null) continue;
          const last = path.at(-1) as string;
          if (value === undefined && Array.isArray(at)) at.splice(Number(last), 1);
          else if (value === undefined) delete (at as Record<string, unknown>)[last];
          else (at as Record<string, unknown>)[last] = value;
        }
        if (!validate(dossierShape, copy).ok) return;
        accepted += 1;
        accepts(copy);
        expect(accepts.errors).toBeNull();
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("describes every field and every word of a list in a full sentence", () => {
    const undescribed = [...nodes(schema)].filter(
      (node) =>
        ("type" in node || "$ref" in node || "const" in node || "oneOf" in node) &&
        !("$schema" in node) &&
        !/^[A-Z“].*[.”]$/s.test(String(node.description)),
    );
    expect(undescribed).toEqual([]);
  });

  it("lets no record have fields that it does not name", () => {
    const open = [...nodes(schema)].filter(
      (node) => node.type === "object" && node.additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  it("gives each word of a list with its meaning", () => {
    expect(definitions.Stance).toEqual({
      description: stances.description,
      oneOf: stances.values.map((value) => ({ const: value, description: stances.meanings[value] })),
    });
  });

  it("is not made when two shapes bear one name", () => {
    const one = object("Thing", "A thing.", { stance: optional(term("A stance.", stances)) });
    const two = object("Thing", "Another thing.", {});
    const both = object("Both", "Both.", { one, two });
    expect(() => jsonSchemaOf(both, "Both")).toThrow("Two shapes are named Thing.");
  });
});
