import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { generate, misfits, readDocuments } from "../generate.build.mjs";

const contract = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
const documents = readDocuments();

it("has operations that fit the contract", () => {
  expect(misfits(buildSchema(contract), documents)).toEqual([]);
});

it("names the operations that a change of the contract breaks", () => {
  const changed = contract.replace(/^ {2}tally\(/mu, "  count(");
  expect(changed).not.toBe(contract);
  const broken = misfits(buildSchema(changed), documents).map((complaint) => complaint.split(":")[0]);
  expect(broken).toEqual(["IssuePage", "ForAgainstAndSilent"]);
});

it("is generated alike each time, and as it is committed", async () => {
  const files = await generate(buildSchema(contract), documents);
  for (const [name, content] of Object.entries(files)) {
    expect(readFileSync(new URL(`../src/_generated/${name}`, import.meta.url), "utf8")).toBe(content);
  }
});
