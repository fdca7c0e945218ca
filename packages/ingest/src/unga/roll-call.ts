import { nameLengthMax, sentenceLengthMax, titleLengthMax } from "@demarche/schema";
import { shortened } from "../rows/clean-text.js";
import type { GivenRecord, RowFinding } from "../rows/row.js";
import { dayOf, soundDate } from "../votes/day.js";
import { RollCall } from "../votes/roll-call.js";
import { cleanTexts } from "../votes/texts.js";
import { finding } from "./finding.js";

/** Up to this year the file has no day after the seventh of a month: it does not number the days of the month. */
const lastYearWithoutDays = 1996;

const dataset = "unga-votes-voeten";

/** The data set from which every roll call is taken. */
export const datasetRecord: GivenRecord = {
  kind: "source",
  draft: {
    slug: dataset,
    kind: "DATASET",
    held: true,
    title:
      "Erik Voeten, “Data and Analyses of Voting in the UN General Assembly”, Routledge Handbook of International Organization (2013)",
    url: "https://doi.org/10.7910/DVN/LEJUQZ",
    language: "en",
    published: "2013",
    licence: "CC0",
  },
};

/** A roll call as the files have it, its values as they stand. */
export interface RollCallRow {
  readonly rcid: string;
  readonly date: string;
  readonly unres: string;
  readonly amend: string;
  readonly para: string;
  readonly short: string;
  readonly descr: string;
  readonly topics: readonly string[];
}

/** A roll call with its records and what there is to say of its row. */
export interface MadeRollCall {
  readonly call: RollCall;
  readonly records: readonly GivenRecord[];
  readonly findings: readonly RowFinding[];
}

/** Makes roll calls, in the order of the file. */
export class RollCalls {
  readonly #resolutions = new Set<string>();
  #dateBefore = "";

  make(row: RollCallRow): MadeRollCall {
    const name = `roll call ${row.rcid} of the UN General Assembly`;
    const findings: RowFinding[] = [];
    const date = this.#date(row.date, findings);
    this.#resolution(row.unres, findings);
    const cleaned = cleanTexts("unga", [row.short, row.descr]);
    const [short, descr] = cleaned.texts;
    findings.push(...cleaned.findings);
    if (short === "") findings.push(finding("unga.short-missing"));
    if (descr === "") findings.push(finding("unga.descr-missing"));

    const slug = `unga-roll-call-${row.rcid}`;
    const marks = [
      row.unres.trim(),
      ...(Number(row.amend) === 1 ? ["amendment"] : []),
      ...(Number(row.para) === 1 ? ["paragraph"] : []),
    ].filter((mark) => mark !== "");
    const title = short || descr || `Roll call ${row.rcid}`;
    const mark = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
    const records: GivenRecord[] = [
      {
        kind: "source",
        draft: {
          slug,
          kind: "VOTING_RECORD",
          held: true,
          title: shortened(row.short.trim() === "" ? title : row.short, titleLengthMax),
          language: "en",
          published: date ?? { edtf: "[1946..]", basis: "UNKNOWN" },
          derivedFrom: [{ source: dataset, relation: "REPORTS" }],
        },
      },
      {
        kind: "issue",
        draft: {
          slug,
          kind: "RESOLUTION",
          label: `${shortened(title, { ...nameLengthMax, value: nameLengthMax.value - mark.length })}${mark}`,
          ...(descr === "" ? {} : { proposition: shortened(descr, sentenceLengthMax) }),
          topics: row.topics,
        },
      },
    ];
    return {
      call: new RollCall(slug, row.rcid, name, date && soundDate(date.edtf, date.basis)),
      records,
      findings,
    };
  }

  #date(original: string, findings: RowFinding[]): Dated | undefined {
    if (original.trim() === "" || original === "NA") {
      findings.push(finding("unga.date-missing"));
      return undefined;
    }
    const day = dayOf(original);
    if (day === undefined) {
      findings.push(finding("unga.date-unreadable", { original }));
      return undefined;
    }
    if (day < this.#dateBefore) findings.push(finding("unga.date-out-of-order", { original }));
    this.#dateBefore = day;
    if (Number(day.slice(0, 4)) > lastYearWithoutDays || Number(day.slice(8)) > 7) {
      return { edtf: day, basis: "EXPLICIT" };
    }
    const edtf = `${day.slice(0, 7)}~`;
    findings.push(finding("unga.date-not-sitting-day", { original, cleaned: edtf }));
    return { edtf, basis: "INFERRED", raw: original, note: "The data set's day is not that of the sitting." };
  }

  #resolution(unres: string, findings: RowFinding[]): void {
    if (unres.trim() === "") findings.push(finding("unga.unres-missing"));
    else if (this.#resolutions.has(unres)) findings.push(finding("unga.unres-repeated", { original: unres }));
    this.#resolutions.add(unres);
  }
}

interface Dated {
  readonly edtf: string;
  readonly basis: "EXPLICIT" | "INFERRED";
  readonly raw?: string;
  readonly note?: string;
}
