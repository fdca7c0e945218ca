import { examples, type Register } from "./command.js";

/** `demarche serve`: resolves when the service is ready, which then goes on until a signal ends it. */
export const serveCommand: Register = (program, run) => {
  program
    .command("serve")
    .description("serve the graph over GraphQL, with a playground, until SIGTERM or SIGINT")
    .option("--editable", "record what mutations give; HOST must be a loopback address", false)
    .addHelpText("after", "\nShipped dossiers are loaded into an empty database: see DEMARCHE_DOSSIERS.")
    .addHelpText(
      "after",
      examples(
        ["demarche serve", "the service, at http://127.0.0.1:4000/graphql"],
        ["PORT=8080 HOST=0.0.0.0 demarche serve", "on another port, open to the network"],
        ["DATABASE_URL=postgres://me@localhost/demarche demarche serve", "on PostgreSQL"],
        ["demarche serve --editable", "mutations record; for this machine alone"],
      ),
    )
    .action((flags: { editable: boolean }) =>
      run(async (config, output) => {
        const [{ openLog }, { serve }, { stopOnSignal }] = await Promise.all([
          import("../server/log.js"),
          import("../server/serve.js"),
          import("../server/signal.js"),
        ]);
        const log = openLog(config.logLevel);
        const serving = await serve(config, log);
        stopOnSignal(() => serving.stop(), log);
        output.data(serving.announcement);
        return undefined;
      }, flags),
    );
};
