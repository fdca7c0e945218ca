/** Exit codes of `demarche`, as its help and docs/command-line.md list them. */
export const exitCodes = {
  done: 0,
  /** The data has problems: a dossier was not imported, a check found errors, an answer has errors, a backup is damaged. */
  problems: 1,
  /** The command line or a variable of the environment cannot be used. */
  usage: 2,
  /** The database cannot be opened or does not answer. */
  database: 3,
  /** The address cannot be listened on. */
  address: 4,
  /** A file cannot be read or written, or what is to be imported is none of the format. */
  file: 5,
  /** A defect of the program. */
  defect: 70,
  /** A signal stopped it before its work was done. */
  stopped: 130,
} as const;

/** Why a command ends without having done its work: one or two sentences for people, and the exit code. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
