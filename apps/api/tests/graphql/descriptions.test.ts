import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchema } from "../../src/graphql/schema.js";

const described = [...everything(buildSchema())];

describe("the schema is the manual", () => {
  it("has hundreds of things to describe", () => {
    expect(described.length).toBeGreaterThan(900);
  });

  it("says one full sentence of every type, field, argument, input field and enum value", () => {
    const faults = described.flatMap(([name, description]) => {
      const fault = faultOf(description);
      return fault === undefined ? [] : [`${name}: ${fault}: ${description}`];
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [undefined, "no description"],
    ["The slug", "no end"],
    ["the slug names the actor.", "no capital"],
    ["The slug.", "no sentence"],
    ["The slug names the actor. It is short.", "two sentences"],
    ["The slug names the actor.\nIt is short.", "two lines"],
    ["The slug names the actor , as here.", "a space before punctuation"],
  ])("sees what is wrong with %j", (description, fault) => {
    expect(faultOf(description)).toBe(fault);
  });

  it("lets abbreviations and code stand inside a sentence", () => {
    expect(faultOf("`first` records of `a.b` are taken, 20 when it is left out.")).toBeUndefined();
  });
});

describe("names", () => {
  const names = described.map(([name]) => name);

  it("are Pascal for types, camel for fields and arguments, upper snake for values", () => {
    const odd = names.filter(
      (name) =>
        !/^[A-Z][A-Za-z0-9]*$/u.test(name) &&
        !/^[A-Z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?$/u.test(name) &&
        !/^[A-Z][A-Za-z0-9]*=[A-Z][A-Z0-9_]*$/u.test(name),
    );
    expect(odd).toEqual([]);
  });

  it("are the field's own words", () => {
    const vague = /(?:Entity|Item|Data|Manager|Helper|Util|Program)(?![a-z])/u;
    expect(names.filter((name) => vague.test(name))).toEqual([]);
    expect(vague.test("ProgramFilter")).toBe(true);
    expect(vague.test("ProgrammeFilter")).toBe(false);
  });
});

/** Every name with its description: `Type`, `Type.field`, `Type.field.argument`, `Enum=VALUE`. */
function* everything(schema: GraphQLSchema): Generator<readonly [string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description];
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}=${value.name}`, value.description];
    } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field.description];
        if (!("args" in field)) continue;
        for (const argument of field.args) {
          yield [`${type.name}.${field.name}.${argument.name}`, argument.description];
        }
      }
    }
  }
}

function faultOf(description: string | null | undefined): string | undefined {
  if (description === undefined || description === null || description.trim() === "") return "no description";
  if (description.includes("\n")) return "two lines";
  if (!/^[A-Z`“]/u.test(description)) return "no capital";
  if (!description.endsWith(".")) return "no end";
  if (description.split(" ").length < 3) return "no sentence";
  if (/\s[,.;:]/u.test(description)) return "a space before punctuation";
  if (/[.!?] [A-Z]/u.test(description)) return "two sentences";
  return undefined;
}
