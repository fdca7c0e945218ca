import type { Kind } from "./records.js";

/** What a change of the record of a kind is refused for: its name, the kind, the change, and each problem with its path. */
export const refusals: readonly (readonly [
  why: string,
  kind: Kind,
  change: object,
  problems: readonly string[],
])[] = [
  ["a slug that is none", "actor", { slug: "NATO HQ" }, ["slug.invalid input.slug"]],
  ["a desk that is none", "actor", { desk: "My Desk" }, ["slug.invalid input.desk"]],
  ["a list that is empty", "actor", { names: [] }, ["list.too-short input.names"]],
  [
    "an identifier out of form",
    "actor",
    { identifiers: [{ scheme: "WIKIDATA", value: "1393379" }] },
    ["identifier.invalid input.identifiers.0.value"],
  ],
  [
    "a date that cannot be",
    "source",
    { published: { edtf: "2023-02-30" } },
    ["temporal.invalid input.published.edtf"],
  ],
  ["an address that is none", "source", { url: "gazette" }, ["text.form input.url"]],
  ["a day that cannot be", "source", { retrievedOn: "2023-02-30" }, ["temporal.invalid input.retrievedOn"]],
  ["an area that is none", "programme", { areas: ["cyberspace"] }, ["record.term input.areas.0"]],
  ["a record that is not there", "issue", { broader: "nothing" }, ["reference.unknown input.broader"]],
  [
    "a record of another type",
    "issue",
    { proposer: "Issue:freedonia-bridge" },
    ["slug.invalid input.proposer"],
  ],
  [
    "a record that hangs on itself",
    "issue",
    { broader: "freedonia-bridge" },
    ["reference.circular input.broader"],
  ],
  [
    "a record that is not there, deep inside",
    "statement",
    { attribution: [{ mode: "OWN_VOICE" }, { agent: "nobody", mode: "QUOTES" }] },
    ["reference.unknown input.attribution.1.agent"],
  ],
  ["a statement without support", "statement", { words: [] }, ["statement.unsupported input"]],
  [
    "an expression of what nobody said",
    "statement",
    { speakers: [], attribution: [{ mode: "OWN_VOICE" }] },
    ["faithfulness.ascribed input.expresses.0.disclosure"],
  ],
  [
    "a date relative to nothing",
    "statement",
    { said: { edtf: "2023-06", basis: "RELATIVE" } },
    ["faithfulness.relative-anchor input.said"],
  ],
  [
    "a person for a state by an office held, which is known from the database",
    "statement",
    {
      subjects: ["emmanuel-macron"],
      speakers: ["emmanuel-macron"],
      onBehalfOf: [{ actor: "freedonia", basis: "OFFICE_HELD" }],
      expresses: [{ holder: "emmanuel-macron", stance: "SUPPORT", disclosure: "STATED" }],
      attribution: [{ mode: "OWN_VOICE" }, { agent: "emmanuel-macron", mode: "PARAPHRASE" }],
    },
    ["faithfulness.representation input.onBehalfOf.0"],
  ],
  [
    "a period that ends before it begins",
    "participation",
    { until: { edtf: "1999" } },
    ["period.reversed input"],
  ],
  ["a claim on nothing", "transition", { basis: ["st-99"] }, ["reference.unknown input.basis.0"]],
  [
    "a value that another owner has recorded otherwise",
    "actor",
    { slug: "nato", kind: "STATE" },
    ["record.conflict input.kind"],
  ],
  ["a key that a dossier has", "statement", { desk: "tokyo-liaison-office" }, ["slug.duplicate input.key"]],
  ["a key that is too long", "statement", { key: `s${"-1".repeat(58)}` }, ["slug.invalid input.key"]],
];
