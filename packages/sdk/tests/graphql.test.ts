import { createClient, type DemarcheError, type Stance } from "@demarche/sdk";
import { graphql, type ResultOf, type VariablesOf } from "@demarche/sdk/graphql";
import { expect, expectTypeOf, it } from "vitest";

const holder = graphql(`
  fragment Holder on Position {
    holder {
      name
    }
  }
`);

const positions = graphql(
  `
    query Positions($issue: ID!, $stance: [Stance!]) {
      positions(filter: { issue: $issue, stance: $stance }) {
        totalCount
        nodes {
          stance
          ...Holder
        }
      }
    }
  `,
  [holder],
);

it("types an answer by the text of its document", () => {
  expectTypeOf<ResultOf<typeof positions>["positions"]["nodes"][number]>().toEqualTypeOf<{
    stance: Stance | null;
    holder: { name: string };
  }>();
  expectTypeOf<VariablesOf<typeof positions>["issue"]>().toEqualTypeOf<string>();
});

it("sends the text with its fragments, each once", async () => {
  let sent = "";
  const demarche = createClient({
    url: "http://service.example/graphql",
    fetch: async (_url, init) => {
      sent = JSON.parse(String(init?.body)).query;
      return Response.json({ data: { positions: { totalCount: 0, nodes: [] } } });
    },
  });
  const answer = await demarche.query(positions, { issue: "an-issue" });
  expectTypeOf(answer.positions.totalCount).toEqualTypeOf<number>();
  expect(answer.positions.totalCount).toBe(0);
  expect(sent.match(/fragment Holder/g)).toHaveLength(1);
  expect(sent).toContain("query Positions");
});

it("refuses what the schema does not have, when it is written", () => {
  // @ts-expect-error the variable is needed
  const withoutVariables = () => createClient({ url: "/graphql" }).query(positions, {});
  const wrong = graphql(`
    query Wrong {
      nobody
    }
  `);
  // @ts-expect-error the field does not exist
  expectTypeOf<ResultOf<typeof wrong>["nobody"]>().toBeString();
  expectTypeOf<typeof withoutVariables>().toBeFunction();
  expectTypeOf<DemarcheError>().toExtend<Error>();
});
