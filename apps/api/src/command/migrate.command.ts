import type { MigrationStatus } from "@demarche/store";
import { exitCodes } from "../server/failure.js";
import { examples, outputOption, type Register, type Work } from "./command.js";
import type { OutputFormat } from "./output.js";

interface Flags {
  readonly output: OutputFormat;
}

/** `demarche migrate` and `demarche migrate status`. */
export const migrateCommand: Register = (program, run) => {
  const migrate = program
    .command("migrate")
    .description("bring the database's tables up to date; serve and import do so by themselves")
    .addOption(outputOption())
    .addHelpText(
      "after",
      examples(
        ["demarche migrate", "apply what is not applied"],
        ["demarche migrate status", "only look"],
        ["demarche migrate status -o json", "for programs"],
      ),
    )
    .action(({ output }: Flags) => run(show(output, true)));
  migrate
    .command("status")
    .description("list the migrations and change nothing; exit code 1 when one is not applied")
    .addOption(outputOption())
    .addHelpText("after", examples(["demarche migrate status || demarche migrate", "apply only when needed"]))
    .action(({ output }: Flags) => run(show(output, false)));
};

function show(format: OutputFormat, migrate: boolean): Work {
  return async (config, output) => {
    const { openDatabase } = await import("../server/database.js");
    const store = await openDatabase(config, { migrate });
    let status: MigrationStatus;
    try {
      status = await store.migrationStatus();
      output.talk(`The database is ${store.where}.`);
    } finally {
      await store.close();
    }
    const { printRows } = await import("./rows.js");
    output.data(printRows(rowsOf(status), format, status));
    return status.pending.length + status.unknown.length === 0 ? exitCodes.done : exitCodes.problems;
  };
}

function rowsOf({ applied, pending, unknown }: MigrationStatus) {
  return [
    ...applied.map((migration) => ({ migration, state: "applied" })),
    ...pending.map((migration) => ({ migration, state: "not applied: run demarche migrate" })),
    ...unknown.map((migration) => ({ migration, state: "applied by a newer version of this program" })),
  ];
}
