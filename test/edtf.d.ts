/** The reference EDTF library has no types of its own; tests use these two of its functions. */
declare module 'edtf' {
  interface Extent {
    readonly min: number;
    readonly max: number;
  }
  const edtf: (text: string) => Extent;
  export default edtf;
  export const parse: (text: string) => unknown;
}
