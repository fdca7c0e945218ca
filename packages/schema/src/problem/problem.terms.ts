import { defineTerms, type TermOf } from "../term/term.js";

/** Every code that a Problem can carry. The part before the dot says what the rule is about. */
export const problemCodes = defineTerms("ProblemCode", "Which rule of the data was broken.", {
  "yaml.syntax": "The file is not well-formed YAML, or uses a part of YAML that a dossier may not use.",
  "file.unreadable": "The file is missing, cannot be read or is not UTF-8.",
  "file.too-large": "The file is larger than a dossier may be.",

  "record.type": "A value is of another type than its field holds, such as a number where text belongs.",
  "record.unknown-field": "A record has a field that its shape does not know.",
  "record.missing-field": "A record lacks a field that it must have.",
  "record.term": "A value is not one of the words of its closed list.",
  "record.field-not-here": "A field does not belong on a record of this kind.",
  "record.conflict": "The record differs from what the dossier that owns it has recorded.",

  "text.empty": "A text has no visible character.",
  "text.invalid": "A text holds a NUL or a lone surrogate, which no database or file can keep.",
  "text.too-long": "A text has more characters than its field may hold.",
  "text.form": "A text has not the form of what its field holds, such as an address or a language tag.",
  "list.too-long": "A list has more entries than it may have.",
  "list.too-short": "A list has fewer entries than it must have.",
  "list.duplicate": "A list names the same thing twice.",
  "number.range": "A number lies outside the range of its field.",

  "slug.invalid": "A slug or key is not lower-case letters, digits and single hyphens, or is too long.",
  "slug.duplicate": "Two records of one type have the same slug or key.",
  "reference.unknown": "A record refers to another that is neither in the dossier nor in the database.",
  "reference.circular": "A record hangs on itself by way of others of its type.",
  "identifier.invalid": "An identifier has not the form that its scheme prescribes.",

  "identity.one-record": "A judgement on identity names one record twice.",
  "identity.succession": "A judgement would make one actor of two that followed one another at a date.",
  "identity.conflict": "A judgement contradicts what other judgements in force say together.",

  "temporal.invalid": "A date is not in the accepted profile of EDTF, or cannot be.",
  "period.reversed": "A period ends before it begins.",

  "passage.mismatch": "The quoted words are not those of the source at the offsets given.",
  "passage.bounds":
    "The offsets of a quotation are incomplete, reversed, outside the source or of another length than the words.",

  "source.text":
    "The text given for a source is not the one that the dossier records: its length or SHA-256 differs.",

  "statement.missing": "A statement that the database holds from this dossier is missing from the file.",
  "statement.unsupported": "A statement has neither words of its source nor a place in it.",
  "statement.joint": "A statement is marked as joint and has fewer than two speakers.",
  "statement.context": "A statement gives something of an issue or event that it does not name.",
  "statement.drift": "A relation carries a drift although the statement was not made from the other one.",
  "attribution.first-step": "An attribution does not begin with the source's own voice.",
  "attribution.step":
    "A hop of an attribution does not name what its mode requires, or names what it excludes.",
  "expression.silent-stance":
    "An expression says that the holder declined or deferred, and yet gives a stance or an intent.",
  "expression.empty":
    "An expression says that something was stated or ascribed and gives neither stance nor intent nor qualification.",
  "expression.duplicate": "A statement gives two expressions of one holder.",

  "faithfulness.verbatim": "Words marked as verbatim do not stand in the statement's passage.",
  "faithfulness.hedge":
    "A passage holds a word of reserve, and the statement has neither a hedge nor a certainty below CERTAIN.",
  "faithfulness.silence-without-stance": "A statement that declines or defers gives its speaker a stance.",
  "faithfulness.ascribed":
    "A third party tells an actor's position, and the expression is not marked as ascribed.",
  "faithfulness.relative-anchor": "A relative date does not say what it is relative to.",
  "faithfulness.representation":
    "A person speaks for a state or organisation, and it is neither said by the source nor marked as inferred.",
  "faithfulness.neutral": "A neutral stance is recorded of a holder that did not declare it.",
  "faithfulness.single-statement": "A position rests on one statement alone.",

  "mapping.reading":
    "A mapping does not say in one way how a value is read or a condition tested, or splits two columns in one record.",
  "mapping.column": "A mapping names a column that the table has not, or has twice.",
  "row.fields": "A row has more or fewer values than the heading of its table.",

  "alignment.too-few-issues": "Two actors share too few issues for a figure that means anything.",
  "alignment.one-stance":
    "Two actors hold one and the same stance on every issue that they share, so that chance explains all agreement.",
  "matrix.too-large": "A stance matrix would have more actors, issues or cells than it may.",
});

/** One of the closed list of problem codes. */
export type ProblemCode = TermOf<typeof problemCodes>;
