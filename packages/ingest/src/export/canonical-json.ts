import { createHash } from "node:crypto";
import type { Bundle } from "@demarche/store";
import canonicalize from "canonicalize";

/** The bundle as canonical JSON (RFC 8785): one text for one content, whatever the order of its keys in memory. */
export function canonicalJson(bundle: Bundle): string {
  const text = canonicalize(bundle);
  if (text === undefined) throw new Error(`${bundle.subject} cannot be written as JSON.`);
  return text;
}

/** The SHA-256 digest of the UTF-8 bytes of the canonical JSON. */
export const digestOf = (bundle: Bundle) =>
  createHash("sha256").update(canonicalJson(bundle), "utf8").digest();
