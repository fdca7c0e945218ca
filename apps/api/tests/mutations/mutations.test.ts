import { importDossiers } from "@demarche/ingest";
import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "../world.js";
import { asks, type Payload, places } from "./asks.js";
import { idOf, kinds, mutationOf, nameOf, records, recordsAsDossier, selections } from "./records.js";
import { refusals } from "./refusals.js";

describe.each(engines)("mutations on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, ["tokyo-liaison-office"]);
  });
  afterAll(() => world.close());

  const { record, mutate, ask, held } = asks(() => world);

  it("record each kind, and give it back as the caller asks for it", async () => {
    for (const kind of kinds) {
      const payload = await record(kind, records[kind]);
      expect([kind, payload.problems]).toEqual([kind, []]);
      const { id } = payload[kind] as { id: string };
      const read = await ask(`{ node(id: "${id}") { ... on ${nameOf(kind)} { ${selections[kind]} } } }`);
      expect(payload[kind]).toEqual(read["node"]);
    }
    expect(await ask(`{ statement(slug: "bureau-st-01") { recordedBy } }`)).toEqual({
      statement: { recordedBy: "desk:bureau" },
    });
  });

  it("record the same twice, and change nothing", async () => {
    const before = await held();
    for (const kind of kinds) {
      const read = await ask(
        `{ node(id: "${idOf(kind)}") { ... on ${nameOf(kind)} { ${selections[kind]} } } }`,
      );
      expect(await record(kind, records[kind])).toEqual({ [kind]: read["node"], problems: [] });
    }
    expect(await held()).toEqual(before);
  });

  it("leave what they do not speak of as it is", async () => {
    await record("issue", { slug: "freedonia-tunnel", kind: "PROPOSAL", label: "The tunnel" });
    const { actor } = await record("actor", {
      slug: "freedonia",
      kind: "STATE",
      names: [
        { text: "Freedonia", lang: "en", kind: "COMMON" },
        { text: "FRD", kind: "ACRONYM" },
      ],
    });
    expect(actor).toMatchObject({
      names: [{ text: "Freedonia" }, { text: "FRD" }],
      identifiers: [{ value: "Q1393379" }],
      exists: { from: { edtf: "1933" } },
    });
    const { participation } = await record("participation", {
      ...records.participation,
      key: "pa-02",
      role: "OBSERVER",
    });
    expect(participation).toMatchObject({ id: "Participation:bureau-pa-02", role: "OBSERVER" });
    for (const kind of kinds.filter((each) => each !== "actor")) {
      const read = await ask(
        `{ node(id: "${idOf(kind)}") { ... on ${nameOf(kind)} { ${selections[kind]} } } }`,
      );
      expect(read["node"], kind).not.toBeNull();
    }
  });

  it("give what an import of the same records from a dossier gives", async () => {
    const other = await openWorld(engine, ["tokyo-liaison-office"]);
    try {
      const report = await importDossiers(other.store, [{ name: "bureau.yaml", text: recordsAsDossier() }]);
      expect(report.dossiers[0]?.problems).toEqual([]);
      const first = await openWorld(engine, ["tokyo-liaison-office"]);
      try {
        for (const kind of kinds) {
          const { errors } = await first.ask(mutationOf(kind), {
            input: { ...records[kind], desk: "bureau" },
          });
          expect(errors).toBeUndefined();
        }
        for (const kind of kinds) {
          const query = `{ node(id: "${idOf(kind)}") { ... on ${nameOf(kind)} { ${selections[kind].replace("findings { rule }", "")} } } }`;
          const { data } = await first.ask(query);
          expect(data?.["node"], kind).not.toBeNull();
          expect(data, kind).toEqual((await other.ask(query)).data);
        }
      } finally {
        await first.close();
      }
    } finally {
      await other.close();
    }
  }, 120_000);

  it("correct a statement that is given again under its key with other content", async () => {
    const { statement } = await record("statement", {
      ...records.statement,
      key: "st-02",
      expresses: [{ holder: "freedonia", stance: "QUALIFIED_SUPPORT", disclosure: "STATED" }],
    });
    expect(statement).toMatchObject({ slug: "bureau-st-02", status: "ACTIVE" });
    const corrected = await record(
      "statement",
      {
        ...records.statement,
        key: "st-02",
        expresses: [{ holder: "freedonia", stance: "OPPOSITION", disclosure: "STATED" }],
      },
      "slug status relations { kind statement { slug status } }",
    );
    expect(corrected).toEqual({
      statement: {
        slug: "bureau-st-02-v2",
        status: "ACTIVE",
        relations: [{ kind: "CORRECTS", statement: { slug: "bureau-st-02", status: "SUPERSEDED" } }],
      },
      problems: [],
    });
  });

  it("make a key of the content where none is given: the same again is the same statement", async () => {
    const { key: _left, ...keyless } = records.statement;
    const other = { ...keyless, content: "Freedonia wants the bridge soon." };
    const first = await record("statement", other, "slug");
    const again = await record("statement", { ...other, joint: false, hedge: null }, "slug");
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      statement: { slug: expect.stringMatching(/^bureau-statement-[0-9a-f]{16}$/u) },
    });
    const different = await record("statement", { ...other, content: "It wants the bridge." }, "slug");
    expect(different["statement"]).not.toEqual(first["statement"]);
  });

  it("take a statement back, and the position that rested on it is gone", async () => {
    await record("actor", { slug: "sylvania", kind: "STATE", names: [{ text: "Sylvania", kind: "COMMON" }] });
    const spoken = {
      ...records.statement,
      key: "st-30",
      subjects: ["sylvania"],
      speakers: ["sylvania"],
      expresses: [{ holder: "sylvania", stance: "OPPOSITION", disclosure: "STATED" }],
      attribution: [{ mode: "OWN_VOICE" }, { agent: "sylvania", mode: "PARAPHRASE" }],
    };
    await record("statement", spoken);
    const positions = `{ actor(slug: "sylvania") { positions { nodes { stance } } } }`;
    expect(await ask(positions)).toEqual({ actor: { positions: { nodes: [{ stance: "OPPOSITION" }] } } });
    const retract = `mutation ($input: RetractStatementInput!) {
      retractStatement(input: $input) {
        statement { slug content act source { slug } relations { kind } }
        retracted { slug was: status }
        problems { code path }
      }
    }`;
    const input = {
      statement: "Statement:bureau-st-30",
      reason: "It was misread.",
      key: "rt-01",
      desk: "bureau",
    };
    const expected = {
      retractStatement: {
        statement: {
          slug: "bureau-rt-01",
          content: "It was misread.",
          act: "WITHDRAW",
          source: { slug: "freedonia-gazette" },
          relations: [{ kind: "RETRACTS" }],
        },
        retracted: { slug: "bureau-st-30", was: "RETRACTED" },
        problems: [],
      },
    };
    expect(await mutate(retract, { input })).toEqual(expected);
    expect(await ask(positions)).toEqual({ actor: { positions: { nodes: [] } } });
    const before = await held();
    expect(await mutate(retract, { input })).toEqual(expected);
    expect(await held()).toEqual(before);

    const refused = async (given: object) => {
      const { retractStatement } = await mutate(retract, { input: { ...input, key: null, ...given } });
      expect(retractStatement).toMatchObject({ statement: null, retracted: null });
      return places(retractStatement as Payload);
    };
    expect(await refused({ statement: "nothing" })).toEqual(["reference.unknown input.statement"]);
    expect(await refused({ statement: "Actor:nato" })).toEqual(["slug.invalid input.statement"]);
    expect(await refused({ reason: " " })).toEqual(["text.empty input.reason"]);
    expect(await refused({ source: "nothing", words: [{ exact: "No." }] })).toEqual([
      "reference.unknown input.source",
    ]);
    expect(await refused({ source: "freedonia-gazette" })).toEqual(["statement.unsupported input"]);
    expect(await refused({ words: [{ exact: "It reportedly changed." }] })).toEqual([
      "faithfulness.hedge input.words.0",
    ]);
    expect(await held()).toEqual(before);
  });

  it.each(refusals)(
    "refuse %s as a problem at the caller's path, and record nothing",
    async (_, kind, change, expected) => {
      const before = await held();
      const { desk = "bureau", ...given } = { ...records[kind], ...change } as { desk?: string };
      const payload = await record(kind, given, "id", desk);
      expect([payload[kind], places(payload)]).toEqual([null, expected]);
      for (const { message, mend } of payload.problems) expect([message, mend]).not.toContain("");
      expect(await held()).toEqual(before);
    },
  );

  it("run in order when one operation has several, each for itself", async () => {
    const answer = await mutate(`mutation {
      early: recordIssue(input: { slug: "b", kind: POLICY, label: "B", broader: "a" }) { issue { slug } problems { code path } }
      first: recordIssue(input: { slug: "a", kind: POLICY, label: "A" }) { issue { narrower { totalCount } } }
      last: recordIssue(input: { slug: "b", kind: POLICY, label: "B", broader: "Issue:a" }) {
        one: issue { slug broader { label } } other: issue { title: label } found: problems { at: path }
      }
    }`);
    expect(answer).toEqual({
      early: { issue: null, problems: [{ code: "reference.unknown", path: ["input", "broader"] }] },
      first: { issue: { narrower: { totalCount: 0 } } },
      last: { one: { slug: "b", broader: { label: "A" } }, other: { title: "B" }, found: [] },
    });
  });

  it("refuse a record that hangs on itself by way of another mutation's", async () => {
    await record("issue", { slug: "ring-one", kind: "POLICY", label: "One" });
    await record("issue", { slug: "ring-two", kind: "POLICY", label: "Two", broader: "ring-one" });
    const payload = await record("issue", {
      slug: "ring-one",
      kind: "POLICY",
      label: "One",
      broader: "ring-two",
    });
    expect([payload["issue"], places(payload)]).toEqual([null, ["reference.circular input.broader"]]);
  });

  it("find the participation that a claim counts towards, whoever made the first", async () => {
    const again = { ...records.participation, key: "zz-01" };
    const { participation } = await record("participation", again, "id");
    expect(participation).toEqual({ id: "Participation:bureau-pa-01" });
  });

  it("import a dossier whole, or say line by line what is wrong with it", async () => {
    const run = async (input: object) =>
      (
        await mutate(
          `mutation ($input: ImportDossierInput!) {
            importDossier(input: $input) {
              report { slug outcome statements { added corrected unchanged } records { added closed } derived { added } findings { rule severity line } }
              problems { code path message }
            }
          }`,
          { input },
        )
      )["importDossier"];
    const text =
      "slug: small\ntitle: Small\nissues:\n  - slug: small-one\n    kind: POLICY\n    label: One\n";
    const recorded = {
      report: {
        slug: "small",
        outcome: "RECORDED",
        statements: { added: 0, corrected: 0, unchanged: 0 },
        records: { added: 2, closed: 0 },
        derived: { added: 0 },
        findings: [],
      },
      problems: [],
    };
    expect(await run({ text, dryRun: true })).toEqual(recorded);
    expect(await ask(`{ issue(slug: "small-one") { slug } }`)).toEqual({ issue: null });
    expect(await run({ text })).toEqual(recorded);
    expect(await run({ text })).toMatchObject({ report: { outcome: "UNCHANGED" } });
    expect(await run({ text: text.replace("POLICY", "POLITICS"), name: "mine.yaml" })).toEqual({
      report: {
        slug: null,
        outcome: "REFUSED",
        statements: null,
        records: null,
        derived: null,
        findings: [],
      },
      problems: [
        {
          code: "record.term",
          path: ["input", "text", "issues", "0", "kind"],
          message: expect.stringMatching(/^mine\.yaml:5:11: “POLITICS” is no word of IssueKind\.$/u),
        },
      ],
    });
  });

  it("do nothing on a process that is not editable", async () => {
    const before = await held();
    const { errors, data } = await graphql({
      schema: world.schema,
      source: `mutation { recordIssue(input: { slug: "never", kind: POLICY, label: "N" }) { problems { code } } }`,
      contextValue: { store: world.store },
    });
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
    expect(await held()).toEqual(before);
  });

  it("leave derived records as deriving anew would make them", async () => {
    expect(await world.store.rederive()).toEqual({ added: 0, closed: 0 });
  });
});
