import { type Identifier, type KnownActors, slugFrom } from "../rows/known-actors.js";
import type { GivenRecord, RowFinding } from "../rows/row.js";
import { Voter } from "../votes/roll-call.js";
import { finding } from "./finding.js";

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Names under which the data set keeps the votes of one state and of another that it succeeded or that had its seat. */
const namesOfSeveral = ["Russia", "Taiwan", "Yugoslavia"];

/** A state of the data set, with what there is to say of each of its rows. */
export interface State {
  readonly voter: Voter;
  readonly record: GivenRecord;
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
  readonly #actors: KnownActors;
  readonly #states = new Map<string, State>();
  readonly #voters = new Map<string, Voter>();
  readonly #keys = new Set<string>();

  constructor(actors: KnownActors) {
    this.#actors = actors;
  }

  of(name: string, { iso, cow }: StateCode): State {
    const place = `${iso ?? ""}/${cow ?? ""}/${name}`;
    const held = this.#states.get(place);
    if (held !== undefined) return held;
    const { identifiers, findings } = iso === undefined ? numbered(cow) : coded(name, iso);
    const slug = this.#actors.slugOf(name, identifiers);
    const voter = this.#voters.get(slug) ?? this.#voter(slug, name);
    if (namesOfSeveral.includes(name)) findings.push(finding("unga.name-of-several", { original: name }));
    const state: State = {
      voter: voter.name === name ? voter : new Voter(slug, voter.key, name, voter.index),
      record: {
        kind: "actor",
        draft: {
          slug,
          kind: this.#actors.kindOf(slug) ?? "STATE",
          names: [{ text: name, lang: "en", kind: "COMMON" }],
          identifiers,
        },
      },
      findings,
    };
    this.#states.set(place, state);
    return state;
  }

  #voter(slug: string, name: string): Voter {
    const key = this.#keys.has(slugFrom(name)) ? slug : slugFrom(name);
    this.#keys.add(key);
    const voter = new Voter(slug, key, name, this.#voters.size);
    this.#voters.set(slug, voter);
    return voter;
  }
}

interface Coded {
  readonly identifiers: readonly Identifier[];
  readonly findings: RowFinding[];
}

function coded(name: string, code: string): Coded {
  // Where a program wrote the file, NA may also stand for a code that is missing.
  if (code === "" || (code === "NA" && regions.of(code) !== name)) {
    return { identifiers: [], findings: [finding("unga.code-missing", { original: code })] };
  }
  if (!/^[A-Z]{2}$/u.test(code) || regions.of(code) === undefined) {
    return { identifiers: [], findings: [finding("unga.code-unknown", { original: code })] };
  }
  // The Unicode CLDR knows which region took the place of a code that ISO has withdrawn.
  if (new Intl.Locale("und", { region: code }).region !== code) {
    return { identifiers: [], findings: [finding("unga.code-retired", { original: code })] };
  }
  const findings = code === "NA" ? [finding("unga.code-na", { original: code })] : [];
  return { identifiers: [{ scheme: "ISO_3166_1_ALPHA2", value: code }], findings };
}

function numbered(code = ""): Coded {
  return /^[1-9]\d{0,2}$/u.test(code)
    ? { identifiers: [{ scheme: "COW_NUMBER", value: code }], findings: [] }
    : { identifiers: [], findings: [finding("unga.code-missing", { original: code })] };
}
