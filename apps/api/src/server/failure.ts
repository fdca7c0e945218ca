/** Exit codes of `demarche`, as its help and docs/operating.md list them. */
export const exitCodes = {
  done: 0,
  /** The data has problems: a dossier was not imported, or a check found errors. */
  problems: 1,
  /** The command line or a variable of the environment cannot be used. */
  usage: 2,
  /** The database cannot be opened or does not answer. */
  database: 3,
  /** The address cannot be listened on. */
  address: 4,
  /** It was interrupted before its end, as SIGINT is told of by shells. */
  interrupted: 130,
  /** A defect of the program. */
  defect: 70,
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
