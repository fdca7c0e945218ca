import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "./world.js";

/** Slugs that the shipped dossiers hold, by the argument or the type that wants one. */
const slugs: Record<string, string> = {
  actor: "nato",
  issue: "nato-liaison-office-tokyo",
  position: "Position:tokyo-liaison-office-st-03.cn",
  programme: "itpp",
  source: "src-seed-article",
  statement: "tokyo-liaison-office-st-01",
  event: "ev-nato-summit-2023",
  participation: "Participation:tokyo-liaison-office-pa-01",
  transition: "Transition:tokyo-liaison-office-tr-01",
  instrument: "itpp-japan-nato-2023-2026",
  node: "Actor:nato",
  identityJudgement: "cn.jp",
  text: "NATO",
};

const nodeTypes = (world: World) =>
  world.schema.getPossibleTypes(world.schema.getType("Node") as never).map((type) => type.name);

/** A value of an input type, each of its fields given: what a filter takes must be something the store can read. */
function sampleOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name);
  if (isListType(type)) return [sampleOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, sampleOf(field.type, field.name)]),
    );
  switch (type.name) {
    case "Boolean":
      return true;
    case "Int":
    case "Float":
      return 1;
    case "Date":
      return "2023-06-01";
    case "DateTime":
      return "2100-01-01T00:00:00Z";
    case "LanguageTag":
      return "en";
    default:
      return slugs[name] ?? "nato";
  }
}

describe.each(engines)("every field on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    // No shipped dossier judges identities.
    await world.store.judgeIdentity(
      { actor: "cn", other: "jp", verdict: "UNSURE", reason: "A test." },
      "test",
    );
  }, 120_000);
  afterAll(() => world.close());

  /** Every field of a type with everything below it down to a depth; fields that would go deeper are left out. */
  function branchesOf(type: GraphQLObjectType, depth: number): string[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      const call = `${field.name}${argumentsOf(field, false)}`;
      if (isLeafType(named)) return [call];
      if (depth === 0 || !isObjectType(named)) return [];
      const inner = selectionOf(named, depth - 1);
      return inner ? [`${call} { ${inner} }`] : [];
    });
  }

  /** Everything of a type down to a depth. */
  const selectionOf = (type: GraphQLObjectType, depth: number): string => branchesOf(type, depth).join(" ");

  /** The leaves of a type under keys of its own: two types may give one name to fields of different types. */
  const leavesOf = (type: GraphQLObjectType) =>
    selectionOf(type, 0)
      .split(" ")
      .map((field) => `${type.name}_${field}: ${field}`)
      .join(" ");

  function argumentsOf(
    field: GraphQLField<unknown, unknown>,
    all: boolean,
    also: Record<string, unknown> = {},
  ): string {
    const given = field.args
      .filter(
        (arg) =>
          arg.name in also ||
          isNonNullType(arg.type) ||
          (all && !["last", "before", "after", "first"].includes(arg.name)),
      )
      .map(
        (arg) =>
          `${arg.name}: ${arg.name in also ? also[arg.name] : print(sampleOf(arg.type, arg.name), arg.type)}`,
      );
    return given.length ? `(${given.join(", ")})` : "";
  }

  /** GraphQL's own notation: enum values bare, keys without quotes. */
  function print(value: unknown, type: GraphQLInputType): string {
    if (isNonNullType(type)) return print(value, type.ofType);
    if (isListType(type))
      return `[${(value as unknown[]).map((each) => print(each, type.ofType)).join(", ")}]`;
    if (isEnumType(type)) return String(value);
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      return `{ ${Object.entries(value as object)
        .map(([name, each]) => `${name}: ${print(each, fields[name]?.type as GraphQLInputType)}`)
        .join(", ")} }`;
    }
    return JSON.stringify(value);
  }

  const roots = () => Object.values(world.schema.getQueryType()?.getFields() ?? {});

  it("is answered below every root, two levels deep, by one statement each", async () => {
    for (const root of roots()) {
      const named = getNamedType(root.type);
      const types = isInterfaceType(named)
        ? nodeTypes(world).map((name) => world.schema.getType(name) as GraphQLObjectType)
        : [named as GraphQLObjectType];
      // One branch at a time: the whole at once would be a statement larger than any that a document may ask for.
      const bodies = isInterfaceType(named)
        ? [`__typename id ${types.map((type) => `... on ${type.name} { ${leavesOf(type)} }`).join(" ")}`]
        : branchesOf(named as GraphQLObjectType, 3);
      const key: Record<string, unknown> = root.args.some((arg) => arg.name === "slug")
        ? { slug: JSON.stringify(slugs[root.name] ?? "nato") }
        : root.args.some((arg) => arg.name === "id")
          ? { id: JSON.stringify(slugs[root.name] ?? "nato") }
          : root.args.some((arg) => arg.name === "ids")
            ? { ids: JSON.stringify(["Actor:nato", "Issue:itpp-transition", "Actor:nobody"]) }
            : root.args.some((arg) => arg.name === "actors")
              ? { actors: JSON.stringify(["nato", "cn"]) }
              : root.name === "dossier"
                ? { programme: JSON.stringify("itpp") }
                : {};
      const ask = async (args: Record<string, unknown>, wanted: string) => {
        const { data, errors, sql } = await world.ask(
          `{ ${root.name}${argumentsOf(root, false, { ...key, ...args })} { ${wanted} } }`,
        );
        expect([root.name, errors], root.name).toEqual([root.name, undefined]);
        expect(sql, root.name).toHaveLength(1);
        expect(data?.[root.name], `${root.name} finds something`).not.toBeNull();
      };
      for (const body of bodies) await ask({}, body);
      if (root.args.some((arg) => arg.name === "asOf")) {
        const shallow = selectionOf(named as GraphQLObjectType, 2);
        await ask({ asOf: '{ public: "2100-01-01", recorded: "2100-01-01T00:00:00Z" }' }, shallow);
      }
    }
  }, 120_000);

  it("takes every filter, order and clock that its arguments offer", async () => {
    for (const root of roots().filter((each) => each.args.some((arg) => arg.name === "first"))) {
      for (const arg of root.args) {
        if (["first", "last", "after", "before"].includes(arg.name)) continue;
        const type = getNamedType(arg.type);
        const values = isEnumType(type)
          ? type.getValues().map((value) => value.name)
          : isInputObjectType(type)
            ? Object.values(type.getFields()).map(
                (field) => `{ ${field.name}: ${print(sampleOf(field.type, field.name), field.type)} }`,
              )
            : [print(sampleOf(arg.type, arg.name), arg.type)];
        for (const value of values) {
          const { errors } = await world.ask(
            `{ ${root.name}${argumentsOf(root, false, { [arg.name]: value })} { totalCount nodes { __typename } } }`,
          );
          expect([root.name, arg.name, value, errors]).toEqual([root.name, arg.name, value, undefined]);
        }
      }
    }
  }, 120_000);

  it("answers the same with the public clock far ahead as without it", async () => {
    const far = 'asOf: { public: "2100-01-01" }';
    for (const list of ["positions", "participations", "transitions"]) {
      const body = "nodes { id basis { nodes { slug } } }";
      const { data, errors } = await world.ask(
        `{ plain: ${list}(first: 100) { ${body} } clocked: ${list}(first: 100, ${far}) { ${body} } }`,
      );
      expect(errors).toBeUndefined();
      expect(data?.["clocked"]).toEqual(data?.["plain"]);
      expect((data as { plain: { nodes: unknown[] } }).plain.nodes.length).toBeGreaterThan(0);
    }
  });
});
