/** The reference EDTF library has no types of its own; tests use one function. */
declare module 'edtf' {
  interface Extent {
    readonly min: number | null;
    readonly max: number | null;
  }
  const edtf: (text: string) => Extent;
  export default edtf;
}
