import type { Store } from "@demarche/store";
import { expect } from "vitest";
import { all, ask } from "../ask.js";
import { slugOf } from "./answers.js";
import { text, walk } from "./walk.js";

/** How it is seen that the store has nothing of what the text does not say, by the walk's own line on it. */
export function absencesIn(store: Store): Readonly<Record<string, () => Promise<void>>> {
  const everInForce = ["YES", "MAYBE", "NO"];
  const positions = (filter: Record<string, unknown>) =>
    all<{ slug: string }>(store, "positions", { filter: { ...filter, inForce: everInForce } }, "slug");
  const office = "nato-liaison-office-tokyo";

  return {
    "a position of Japan, Australia, New Zealand, the United States or South Korea (state) on nato-liaison-office-tokyo with a stance":
      async () => {
        const holders = ["jp", "au", "nz", "us", "kr"];
        expect(await positions({ issue: office, holders })).toEqual([]);
        expect(
          await positions({ issue: office, holders: ["nato", "cn", ...holders], withoutStance: false }),
        ).toHaveLength(2);
      },
    "NEUTRAL for kr-presidential-office": async () => {
      expect(await positions({ stance: ["NEUTRAL"] })).toEqual([]);
      expect(await positions({ holder: "kr-presidential-office", withoutStance: true })).toHaveLength(1);
      expect(await positions({ holder: "kr-presidential-office" })).toHaveLength(1);
    },
    "OPPOSITION of Japan on japan-nato-membership": async () => {
      const japan = { holder: "jp", issue: "japan-nato-membership" };
      expect(await positions({ ...japan, stance: ["OPPOSITION", "QUALIFIED_OPPOSITION"] })).toEqual([]);
      expect(await positions({ ...japan, withoutStance: true })).toHaveLength(1);
      expect(await positions({ holder: "jp" })).toHaveLength(1);
    },
    "a stored position of France (state); it is derived from Macron only when asked for": async () => {
      expect(await positions({ holder: "fr" })).toEqual([]);
      const france = await ask<object>(
        store,
        "actor",
        { slug: "fr" },
        "positions(first: 9) { totalCount } inferredPositions(first: 9) { nodes { inferred basis position { holder { slug } stance } } }",
      );
      expect(france).toEqual({
        positions: { totalCount: 0 },
        inferredPositions: {
          nodes: [
            {
              inferred: true,
              basis: "OFFICE_HELD",
              position: { holder: { slug: "emmanuel-macron" }, stance: "OPPOSITION" },
            },
          ],
        },
      });
    },
    "an actor for the photographer or the US Air Force": async () => {
      const actors = await all<{ slug: string; names: { text: string }[] }>(
        store,
        "actors",
        {},
        "slug names { text }",
      );
      expect(actors).toHaveLength(walk.actors.length);
      const words = JSON.stringify(actors);
      for (const word of ["Morrison", "Jerry", "Air Force", "DOD", "Wikimedia"])
        expect(words).not.toMatch(new RegExp(word, "i"));
    },
    "the words Vilnius, Tomita, IPCP, Reuters (not in the text)": async () => {
      const everything = JSON.stringify([
        await all(
          store,
          "sources",
          {},
          "slug title url archiveUrl licence mediaCredit published { raw note }",
        ),
        await all(
          store,
          "actors",
          {},
          "slug note roleInText names { text } tenures(first: 9) { nodes { title passage { exact prefix suffix } } } members(first: 9) { nodes { note } }",
        ),
        await all(store, "issues", {}, "slug label proposition place topics { label }"),
        await all(store, "programmes", {}, "slug code name describedAs"),
        await all(store, "events", {}, "slug label placeName date { raw note }"),
        await all(
          store,
          "statements",
          {},
          "slug content locator claimsToSpeakFor speakerDescription passages { exact prefix suffix } verbatim { exact } expresses { qualification } attribution { note cue { exact } } said { raw note } relations { note }",
        ),
        await all(store, "transitions", {}, "slug condition"),
      ]);
      expect(everything).toContain("Lithuania");
      for (const word of ["Vilnius", "Tomita", "IPCP", "Reuters"]) {
        expect(everything).not.toMatch(new RegExp(word, "i"));
        expect(text).not.toContain(word);
      }
    },
    "China's opposition attributed to Nikkei": async () => {
      const statements = await all<{ slug: string; attribution: object[] }>(
        store,
        "statements",
        { filter: { speaker: "cn" } },
        "slug attribution { agent { slug } source { slug } }",
      );
      expect(statements.length).toBeGreaterThan(0);
      for (const { attribution } of statements) expect(JSON.stringify(attribution)).not.toContain("nikkei");
      const held = await all<{ basis: { nodes: { slug: string }[] } }>(
        store,
        "positions",
        { filter: { holder: "cn", issue: office, stance: ["OPPOSITION"] } },
        "basis(first: 9) { nodes { slug roots { agent { slug } source { slug } } } }",
      );
      expect(held.map(({ basis }) => basis.nodes)).toEqual([
        [{ slug: slugOf("st-03"), roots: [{ agent: { slug: "cn" }, source: null }] }],
      ]);
    },
    "the ITPP claim attributed to NATO": async () => {
      const statements = await all<{ speakers: object[]; attribution: object[] }>(
        store,
        "statements",
        { filter: { programme: "itpp" } },
        "speakers { slug } attribution { agent { slug } }",
      );
      expect(statements).toHaveLength(2);
      for (const { speakers, attribution } of statements) {
        expect(speakers).toEqual([{ slug: "au-dfat" }]);
        expect(attribution.at(-1)).toEqual({ agent: { slug: "au-dfat" } });
        expect(JSON.stringify(attribution)).not.toContain('"nato"');
      }
      const saidByNato = await all<object>(store, "statements", { filter: { speaker: "nato" } }, "slug");
      expect(saidByNato).toEqual([]);
    },
  };
}
