import { expect } from "vitest";
import type { World } from "../world.js";
import { type Kind, mutationOf, nameOf, selections } from "./records.js";

type Problem = { code: string; path: string[]; message: string; mend: string };
export type Payload = { problems: Problem[]; [field: string]: unknown };

/** The problems of a payload as code and path. */
export const places = ({ problems }: Payload) =>
  problems.map(({ code, path }) => `${code} ${path.join(".")}`);

const lists = [
  "actors",
  "sources",
  "issues",
  "programmes",
  "instruments",
  "events",
  "statements",
  "positions",
  "participations",
  "transitions",
];

/** Ways to ask a world in which no operation fails as a whole. */
export function asks(world: () => World) {
  const record = async (
    kind: Kind,
    given: object,
    selection = selections[kind],
    desk = "bureau",
  ): Promise<Payload> => {
    const { data, errors } = await world().ask(mutationOf(kind, selection), { input: { ...given, desk } });
    expect(errors).toBeUndefined();
    return data?.[`record${nameOf(kind)}`] as Payload;
  };
  const mutate = async (mutation: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await world().ask(mutation, variables);
    expect(errors).toBeUndefined();
    return data as Record<string, Payload>;
  };
  const ask = async (query: string) => {
    const { data, errors } = await world().ask(query);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };
  /** Everything that is held, in numbers: what was recorded, and what follows from it. */
  const held = () => ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(" ")} }`);
  return { record, mutate, ask, held };
}
