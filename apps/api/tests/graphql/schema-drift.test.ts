import { readFileSync } from "node:fs";
import { buildSchema as buildFromText } from "graphql";
import { expect, it } from "vitest";
import { printContract } from "../../src/graphql/print.js";
import { buildSchema } from "../../src/graphql/schema.js";

const committed = readFileSync(
  new URL("../../../../packages/schema/schema.graphql", import.meta.url),
  "utf8",
);

it("equals the committed contract; `pnpm generate` writes it", () => {
  expect(printContract(buildSchema())).toBe(committed);
});

it("prints the same twice", () => {
  expect(printContract(buildSchema())).toBe(printContract(buildSchema()));
});

it("is text from which a client can build the schema again", () => {
  expect(printContract(buildFromText(committed))).toBe(committed);
});
