/**
 * What the Metadata Vocabulary for Tabular Data has for each description (https://www.w3.org/TR/tabular-metadata/, the
 * section in brackets). There is no other property; a name with a prefix is a common property, and has its meaning in
 * the vocabulary of that prefix.
 */
const inherited =
  "aboutUrl datatype default lang null ordered propertyUrl required separator textDirection valueUrl";
const properties = {
  /** Tables (§5.4.2). */
  table: `@context @id @type url dialect notes suppressOutput tableDirection tableSchema transformations ${inherited}`,
  /** Schemas (§5.5.1). */
  tableSchema: `@id @type columns foreignKeys primaryKey rowTitles ${inherited}`,
  /** Columns (§5.6.1). */
  column: `@id @type name suppressOutput titles virtual ${inherited}`,
  /** Dialects (§5.9). */
  dialect:
    "@id @type commentPrefix delimiter doubleQuote encoding header headerRowCount lineTerminators quoteChar skipBlankRows skipColumns skipInitialSpace skipRows trim",
} as const;

/** The properties of a description that the vocabulary has not. */
export function unknownProperties(kind: keyof typeof properties, description: object): string[] {
  const known = properties[kind].split(" ");
  return Object.keys(description).filter(
    (name) => !known.includes(name) && !/^dc:(?:title|description)$/u.test(name),
  );
}

/**
 * A column's name (§5.6): a variable name of URI templates (RFC 6570) that does not begin with an underscore.
 */
export const columnName = /^(?!_)(?:\w|%[\dA-Fa-f]{2})(?:\.?(?:\w|%[\dA-Fa-f]{2}))*$/u;

/** The built-in datatypes (§5.11.1) that columns may have. */
export const datatypes =
  "anyAtomicType anyURI base64Binary boolean date dateTime dateTimeStamp decimal integer long int short byte nonNegativeInteger positiveInteger unsignedLong unsignedInt unsignedShort unsignedByte nonPositiveInteger negativeInteger double duration dayTimeDuration yearMonthDuration float gDay gMonth gMonthDay gYear gYearMonth hexBinary QName string normalizedString token language Name NMTOKEN xml html json time".split(
    " ",
  );
