/** `node scripts/check-house.mjs [root]`: prints every breach of the house's rules; exit code 1 when there is one. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rules } from "./house-rules.mjs";

const root = resolve(process.argv[2] ?? ".");

/** Tracked files, and files that would be tracked: a breach should be seen before it is committed. */
function listFiles() {
  const printed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return printed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

const texts = new Map();
const tree = {
  files: listFiles(),
  read(file) {
    if (!texts.has(file)) texts.set(file, readFileSync(join(root, file), "utf8"));
    return texts.get(file);
  },
};

let found = 0;
for (const rule of rules) {
  const breaches = rule.check(tree);
  for (const { file, line, what } of breaches) {
    console.error(`${file}${line === undefined ? "" : `:${line}`}: ${rule.name}: ${what}`);
  }
  if (breaches.length > 0) console.error(`  ${rule.text} ${rule.mend}\n`);
  found += breaches.length;
}

if (found > 0) {
  console.error(`${found} ${found === 1 ? "breach" : "breaches"} of the house's rules`);
  process.exitCode = 1;
} else {
  console.log(`house: ${rules.length} rules hold over ${tree.files.length} files`);
}
