import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "./world.js";

const question = `{
  source(slug: "src-nikkei-report") {
    impact {
      positions {
        nodes {
          outcome
          before { holder { slug } issue { slug } }
          after { basis { nodes { slug speakers { slug } } } }
          rootsBefore
          rootsAfter
        }
      }
    }
  }
}`;

describe.each(engines)("impact in the first dossier on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, ["tokyo-liaison-office"]);
  }, 120_000);
  afterAll(() => world.close());

  it("leaves NATO's support for the office on the ambassador's word alone without the Nikkei report", async () => {
    const { data, errors } = await world.ask(question);
    expect(errors).toBeUndefined();
    const fallen = (issue: string) => ({
      outcome: "FALLS",
      before: { holder: { slug: "nato" }, issue: { slug: issue } },
      after: null,
      rootsBefore: 1,
      rootsAfter: 0,
    });
    expect(data).toEqual({
      source: {
        impact: {
          positions: {
            nodes: [
              fallen("nato-pacific-ties"),
              fallen("nato-bilateral-agreements-pacific"),
              {
                outcome: "STAYS",
                before: { holder: { slug: "nato" }, issue: { slug: "nato-liaison-office-tokyo" } },
                after: {
                  basis: {
                    nodes: [
                      { slug: "tokyo-liaison-office-st-04", speakers: [{ slug: "office-jp-ambassador-us" }] },
                    ],
                  },
                },
                rootsBefore: 2,
                rootsAfter: 1,
              },
            ],
          },
        },
      },
    });
  });
});
