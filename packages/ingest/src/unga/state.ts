import { iso31661, iso31661Alpha2ToAlpha3, iso31663 } from "iso-3166";
import type { Identifier, KnownActors } from "../rows/known-actors.js";
import type { RowFinding } from "../rows/row.js";
import { type MadeVoter, Voters } from "../votes/voters.js";
import { finding } from "./finding.js";

/** Names under which the data set keeps the votes of one state and of another that it succeeded or that had its seat. */
const namesOfSeveral = ["Russia", "Taiwan", "Yugoslavia"];

/** A state of the data set, with what there is to say of each of its rows. */
export interface State extends MadeVoter {
  readonly findings: readonly RowFinding[];
}

/** What a file has of a state beside its name. */
export interface StateCode {
  /** Column `country_code`: ISO 3166-1 alpha-2, retired codes among them. */
  readonly iso?: string;
  /** Column `ccode`: the number in the Correlates of War project. */
  readonly cow?: string;
}

/** The states of the inputs, each made once. */
export class States {
  readonly #voters: Voters;
  readonly #states = new Map<string, State>();

  constructor(actors: KnownActors) {
    this.#voters = new Voters(actors);
  }

  of(name: string, { iso, cow = "" }: StateCode): State {
    const place = `${iso ?? cow}/${name}`;
    const held = this.#states.get(place);
    if (held !== undefined) return held;
    const { identifiers, findings } = iso === undefined ? numbered(cow) : coded(name, iso);
    if (namesOfSeveral.includes(name)) findings.push(finding("unga.name-of-several", { original: name }));
    const names = [{ text: name, lang: "en", kind: "COMMON" }] as const;
    const state = { ...this.#voters.make({ kind: "STATE", names, identifiers }), findings };
    this.#states.set(place, state);
    return state;
  }
}

interface Coded {
  readonly identifiers: readonly Identifier[];
  readonly findings: RowFinding[];
}

const namibia = "NA";
const isNamibia = (name: string) => iso31661.some((entry) => entry.alpha2 === namibia && entry.name === name);

function coded(name: string, code: string): Coded {
  const without = (what: "unga.code-missing" | "unga.code-retired" | "unga.code-unknown"): Coded => ({
    identifiers: [],
    findings: [finding(what, { original: code })],
  });
  // Where R wrote the file, NA may also stand for a code that is missing.
  if (code === "" || (code === namibia && !isNamibia(name))) return without("unga.code-missing");
  if (Object.hasOwn(iso31661Alpha2ToAlpha3, code)) {
    const findings = code === namibia ? [finding("unga.code-na", { original: code })] : [];
    return { identifiers: [{ scheme: "ISO_3166_1_ALPHA2", value: code }], findings };
  }
  const retired = iso31663.some(({ from }) => from.alpha2 === code);
  return without(retired ? "unga.code-retired" : "unga.code-unknown");
}

function numbered(code: string): Coded {
  return /^[1-9]\d{0,2}$/u.test(code)
    ? { identifiers: [{ scheme: "COW_NUMBER", value: code }], findings: [] }
    : { identifiers: [], findings: [finding("unga.code-missing", { original: code })] };
}
