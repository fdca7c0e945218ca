/** A GraphQL document that knows the types of its answer and of its variables; its text is what is sent. */
export interface DocumentOf<Result, Variables> {
  toString(): string;
  /** It exists for types alone. */
  __apiType?: (variables: Variables) => Result;
}

/** A document that was written down as text. */
export class TypedDocument<Result, Variables> implements DocumentOf<Result, Variables> {
  declare __apiType?: (variables: Variables) => Result;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** The type of the answer to a document. */
export type ResultOf<D> = D extends DocumentOf<infer Result, infer _> ? Result : never;

/** The type of the variables of a document. */
export type VariablesOf<D> = D extends DocumentOf<infer _, infer Variables> ? Variables : never;
