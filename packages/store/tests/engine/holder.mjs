// A process of its own that opens a database and does what it is told, a line at a time, until it is killed.
import { createInterface } from "node:readline";
import { lockFolder } from "../../dist/embedded/folder-lock.js";
import { templateBlank } from "../../dist/embedded/template.js";
import { openEngine } from "../../dist/engine/engine.js";

const [way, folder] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

if (way === "lock") {
  await lockFolder(folder, "file").then(
    () => say("open"),
    (error) => say(`${error.code} ${error.message}`),
  );
  setInterval(() => undefined, 1_000);
} else {
  const engine = await openEngine({ dataDir: folder, template: templateBlank });
  say("open");
  for await (const line of createInterface(process.stdin)) {
    const [order, ...words] = line.split(" ");
    if (order === "exec") await engine.exec(words.join(" ")).then(() => say("done"));
    // Each number is a transaction of two rows, told when the database has acknowledged it.
    if (order === "count")
      for (let n = 0; ; n += 1) {
        await engine.transaction(async (connection) => {
          await connection.query("INSERT INTO counted VALUES ($1, 'first')", [n]);
          await connection.query("INSERT INTO counted VALUES ($1, 'second')", [n]);
        });
        say(String(n));
      }
    if (order === "hang")
      void engine.transaction(async (connection) => {
        await connection.query("INSERT INTO counted VALUES (-1, 'unfinished')");
        say("inside");
        await new Promise(() => undefined);
      });
  }
}
