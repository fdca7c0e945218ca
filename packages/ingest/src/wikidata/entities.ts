import { isObject, type JsonObject, notAnObject } from "../actors/json.js";
import { type Input, InputError, readLines } from "../rows/input.js";
import type { Row, RowPlace } from "../rows/row.js";

/** An entity with its place, counted through the file. */
export interface PlacedEntity {
  readonly place: RowPlace;
  readonly entity: JsonObject;
}

/**
 * The entities of a file, read as it comes: of lines with one entity or one answer of wbgetentities each, of a dump, a
 * list with an entity on each line, or of one document over several lines.
 *
 * @throws InputError when it is none of these
 */
export async function* readEntities(input: Input): AsyncGenerator<PlacedEntity | Row> {
  let row = 0;
  function* placed(value: unknown): Generator<PlacedEntity | Row> {
    for (const entity of entitiesIn(value)) {
      row += 1;
      const place = { file: input.name, row };
      if (isObject(entity)) yield { place, entity };
      else yield notAnObject(place, JSON.stringify(entity));
    }
  }
  let whole: string[] | undefined;
  let first = true;
  let listed = false;
  for await (const line of readLines(input)) {
    const text = line.trim();
    if (whole !== undefined) {
      whole.push(line);
      continue;
    }
    // A dump is a list over lines: its brackets stand alone, and a comma ends each line.
    if (text === "[" || text === "]") {
      listed = true;
      continue;
    }
    const value = parsed(text.replace(/,$/, ""));
    if (value === undefined && first) {
      whole = listed ? ["[", line] : [line];
    } else if (value === undefined) {
      row += 1;
      yield notAnObject({ file: input.name, row }, text.slice(0, 80));
    } else {
      const entities = [...entitiesIn(value)];
      if (first && !entities.some(isEntity)) throw notEntities(input);
      yield* placed(value);
    }
    first = false;
  }
  if (whole === undefined) {
    if (first) throw notEntities(input);
    return;
  }
  const document = parsed(whole.join("\n"));
  if (![...entitiesIn(document)].some(isEntity)) throw notEntities(input);
  yield* placed(document);
}

const notEntities = (input: Input) =>
  new InputError(
    `${input.name}: It has no entities of Wikidata. Give an answer of wbgetentities, entities line by line, or a dump.`,
  );

const isEntity = (value: unknown) => isObject(value) && "id" in value;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function entitiesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && isObject(value["entities"])) return Object.values(value["entities"]);
  return [value];
}
