import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSchema, Kind } from "graphql";
import { expect, it } from "vitest";
import { misfits, readDocuments } from "../generate.build.mjs";

const contract = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
const schema = buildSchema(contract);
const documents = readDocuments(schema);

it("has operations that fit the contract", () => {
  expect(misfits(schema, documents)).toEqual([]);
});

it("names the operations that a change of the contract breaks", () => {
  const changed = contract.replace(/^ {2}tally\(/mu, "  count(");
  expect(changed).not.toBe(contract);
  const broken = misfits(buildSchema(changed), documents).map((complaint) => complaint.split(":")[0]);
  expect(broken).toEqual(["HomePage", "IssuePage", "IssueTallies", "ForAgainstAndSilent"]);
});

it("takes as-of dates wherever what is asked for has them", () => {
  const undated = documents
    .flatMap(({ document }) => document.definitions)
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ variableDefinitions = [] }) =>
      variableDefinitions.every(({ variable }) => variable.name.value !== "asOf"),
    );
  expect(undated.map(({ name }) => name?.value)).toEqual([
    "Changes",
    "LatestChange",
    "ListChanges",
    "Search",
  ]);
});

it("is generated alike each time, and as it is committed", async () => {
  const script = fileURLToPath(new URL("../generate.build.mjs", import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, "--check"])).resolves.toMatchObject({
    stderr: "",
  });
});
