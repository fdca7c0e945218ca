declare module "edtf" {
  interface ExtendedDate {
    /** Milliseconds since 1970; −Infinity without a beginning, null when unknown. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
