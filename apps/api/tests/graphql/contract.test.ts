import { readFileSync } from "node:fs";
import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchema } from "../../src/graphql/schema.js";

const schema = buildSchema();

/**
 * One name a line: `Type.field(argument: Type): Type`, `enum Type: VALUES`, `scalar Type`. A type that is left out is
 * not promised. Names may be added to the schema freely; a line is changed only with a decision record.
 */
const lines = readFileSync(new URL("contract.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("the contract", () => {
  it.each(lines)("%s", (line) => {
    expect(breachOf(schema, line)).toBeUndefined();
  });

  it("sees a name that is missing, a type that differs and a value that is gone", () => {
    expect(breachOf(schema, "Actor.colour: String")).toBe("Actor.colour is missing");
    expect(breachOf(schema, "Actor.slug: Int!")).toBe("Actor.slug is String!");
    expect(breachOf(schema, "Actor.name(tone: String): String!")).toBe("Actor.name(tone:) is missing");
    expect(breachOf(schema, "enum Stance: SUPPORT DISLIKE")).toBe("Stance has no DISLIKE");
    expect(breachOf(schema, "scalar Colour")).toBe("Colour is no scalar");
  });

  it("hands asOf down from every root but those that tell of what is held now and when it came", () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const undated = fields.filter(({ args }) => !args.some(({ name }) => name === "asOf"));
    expect(undated.map(({ name }) => name).sort()).toEqual([
      "changes",
      "duplicateSuggestions",
      "identityJudgement",
      "identityJudgements",
      "search",
    ]);
  });

  it("gives every mutation one input, and its payload the problems", () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(10);
    for (const { name, args, type } of mutations) {
      const named = name.charAt(0).toUpperCase() + name.slice(1);
      expect(args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual([`input: ${named}Input!`]);
      expect(String(type)).toBe(`${named}Payload!`);
      expect(breachOf(schema, `${named}Payload.problems: [Problem!]!`)).toBeUndefined();
    }
  });

  it("pages every connection in the same four arguments", () => {
    for (const type of Object.values(schema.getTypeMap())) {
      // A stream goes on after a cursor, and has no pages.
      if (!isObjectType(type) || type === schema.getSubscriptionType()) continue;
      for (const field of Object.values(type.getFields())) {
        const paged = String(field.type).endsWith("Connection!");
        const names = field.args.map(({ name }) => name).filter((name) => pageArguments.includes(name));
        expect(names, `${type.name}.${field.name}`).toEqual(paged ? pageArguments : []);
      }
    }
  });

  it("has a connection of every node type as Relay wants it", () => {
    const node = schema.getType("Node");
    const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
    expect(nodes.toSorted()).toEqual([
      "Actor",
      "Event",
      "Instrument",
      "Issue",
      "Participation",
      "Position",
      "Programme",
      "Source",
      "Statement",
      "Transition",
    ]);
    for (const name of nodes) {
      expect(breachOf(schema, `${name}Connection.edges: [${name}Edge!]!`)).toBeUndefined();
      expect(breachOf(schema, `${name}Connection.nodes: [${name}!]!`)).toBeUndefined();
      expect(breachOf(schema, `${name}Connection.pageInfo: PageInfo!`)).toBeUndefined();
      expect(breachOf(schema, `${name}Connection.totalCount: Int!`)).toBeUndefined();
      expect(breachOf(schema, `${name}Edge.cursor: String!`)).toBeUndefined();
      expect(breachOf(schema, `${name}Edge.node: ${name}!`)).toBeUndefined();
    }
  });

  it("leaves no stub of what it does not answer", () => {
    for (const later of ["Query.viewer"]) {
      expect(breachOf(schema, later)).toBe(`${later} is missing`);
    }
  });
});

const pageArguments = ["first", "after", "last", "before"];

function breachOf(schema: GraphQLSchema, line: string): string | undefined {
  const scalar = /^scalar (\w+)$/u.exec(line)?.[1];
  if (scalar !== undefined)
    return isScalarType(schema.getType(scalar)) ? undefined : `${scalar} is no scalar`;

  const [, enumName, values] = /^enum (\w+): (.+)$/u.exec(line) ?? [];
  if (enumName !== undefined && values !== undefined) {
    const type = schema.getType(enumName);
    if (!isEnumType(type)) return `${enumName} is no enum`;
    const missing = values.split(" ").find((value) => type.getValue(value) === undefined);
    return missing === undefined ? undefined : `${enumName} has no ${missing}`;
  }

  const [, owner, name, given, promised] = /^(\w+)\.(\w+)(?:\((.*)\))?(?:: (.+))?$/u.exec(line) ?? [];
  if (owner === undefined || name === undefined) return `${line} is no line of the contract`;
  const type = schema.getType(owner);
  const fields =
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
  const field = fields[name];
  if (field === undefined) return `${owner}.${name} is missing`;
  if (promised !== undefined && String(field.type) !== promised) return `${owner}.${name} is ${field.type}`;
  const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
  for (const argument of given?.split(", ") ?? []) {
    const [wanted, argumentType] = argument.split(": ");
    const found = args.find((one) => one.name === wanted);
    if (found === undefined) return `${owner}.${name}(${wanted}:) is missing`;
    if (String(found.type) !== argumentType) return `${owner}.${name}(${wanted}:) is ${found.type}`;
  }
  return undefined;
}
