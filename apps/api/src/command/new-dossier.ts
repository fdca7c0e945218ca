import { writeFile } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { dossierSkeleton, sentencesOf } from "@demarche/ingest";
import { isSlug } from "@demarche/schema";
import { CommandFailure, exitCodes } from "../server/failure.js";
import type { NewDossier } from "./new.command.js";
import type { Output } from "./output.js";
import { readText, withFile } from "./text-file.js";

/**
 * Writes the beginning of a dossier on a text. Gives back the exit code.
 *
 * @throws CommandFailure when the text cannot be read or is empty, or the file is there already
 */
export async function writeSkeleton(asked: NewDossier, typedIn: string, output: Output): Promise<number> {
  const { fromText, title, language, output: file } = asked;
  const slug = slugOf(asked);
  if (language !== undefined && !isLanguage(language)) {
    throw new CommandFailure(
      `--language is "${language}", but must be a BCP 47 tag, such as en.`,
      exitCodes.usage,
    );
  }
  const text = await readText(resolve(typedIn, fromText), fromText);
  const unfit =
    text.trim() === ""
      ? "holds no text"
      : text.includes("\0")
        ? "holds a NUL character, and is no text"
        : undefined;
  if (unfit !== undefined) throw new CommandFailure(`The file ${fromText} ${unfit}.`, exitCodes.file);

  const target = resolve(typedIn, file ?? ".");
  const skeleton = dossierSkeleton(text, {
    slug,
    title,
    language,
    schema: schemaFrom(file === undefined ? target : dirname(target)),
  });
  if (file === undefined) {
    output.data(skeleton.trimEnd());
    return exitCodes.done;
  }
  try {
    await writeFile(target, skeleton, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new CommandFailure(`The file ${file} is there already; name another one.`, exitCodes.file, {
        cause: error,
      });
    }
    throw withFile(error, file, "written");
  }
  const { length } = sentencesOf(text, language);
  output.talk(
    `Wrote ${file}: ${length} sentence${length === 1 ? "" : "s"}. demarche check ${file} says what is to be filled in.`,
  );
  return exitCodes.done;
}

function slugOf({ slug, fromText }: NewDossier): string {
  const wanted =
    slug ??
    basename(fromText, extname(fromText))
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-|-$/gu, "");
  if (isSlug(wanted)) return wanted;
  throw new CommandFailure(
    slug === undefined
      ? `The name ${fromText} makes no slug; give one with --slug, such as my-article.`
      : `--slug is "${slug}", but must be of small letters, digits and single hyphens, such as my-article.`,
    exitCodes.usage,
  );
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Editors follow a path from the file; on another machine it is another one. */
function schemaFrom(folder: string): string {
  const schema = fileURLToPath(import.meta.resolve("@demarche/schema/dossier.schema.json"));
  return relative(folder, schema).split(sep).join("/");
}
