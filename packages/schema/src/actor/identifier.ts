import { type Problem, type ProblemPath, problem } from "../problem/problem.js";
import type { IdentifierScheme } from "./actor.terms.js";

interface SchemeForm {
  readonly form: RegExp;
  /** Completes the sentence "… is …". */
  readonly is: string;
}

const schemeForms: Readonly<Record<IdentifierScheme, SchemeForm>> = {
  ISO_3166_1_ALPHA2: { form: /^[A-Z]{2}$/, is: "two capital letters" },
  ISO_3166_1_ALPHA3: { form: /^[A-Z]{3}$/, is: "three capital letters" },
  ISO_3166_1_NUMERIC: { form: /^[0-9]{3}$/, is: "three digits with leading zeros" },
  COW_ABBR: { form: /^[A-Z]{3}$/, is: "three capital letters" },
  COW_NUMBER: { form: /^[1-9][0-9]{0,2}$/, is: "a number from 1 to 999 without leading zeros" },
  UN_M49: { form: /^[0-9]{3}$/, is: "three digits with leading zeros" },
  WIKIDATA: { form: /^Q[1-9][0-9]*$/, is: "Q followed by a number" },
  LEI: { form: /^[A-Z0-9]{18}[0-9]{2}$/, is: "eighteen capital letters or digits and two check digits" },
  OPENSANCTIONS: {
    form: /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    is: "letters, digits, dots, hyphens and underscores",
  },
  URL: { form: /^https?:\/\/[^\s]+$/, is: "an address that begins with http:// or https://" },
};

/** ISO 17442 takes its check digits from ISO/IEC 7064, MOD 97-10: letters count from A = 10, and the whole leaves 1. */
function leiChecksOut(lei: string): boolean {
  const digits = [...lei].map((character) => Number.parseInt(character, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

/** The problem of an identifier that has not the form of its scheme; none when it has. */
export function identifierProblem(
  scheme: IdentifierScheme,
  value: string,
  path: ProblemPath,
): readonly Problem[] {
  const { form, is } = schemeForms[scheme];
  if (!form.test(value)) {
    return [
      problem(
        "identifier.invalid",
        [...path, "value"],
        `“${value}” is no identifier in ${scheme}.`,
        `An identifier in ${scheme} is ${is}; leave it out when it is not known.`,
      ),
    ];
  }
  if (scheme === "LEI" && !leiChecksOut(value)) {
    return [
      problem(
        "identifier.invalid",
        [...path, "value"],
        `The check digits of “${value}” do not fit the rest.`,
        "Copy the identifier again from the register of legal entity identifiers.",
      ),
    ];
  }
  return [];
}
