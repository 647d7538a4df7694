/** The basemap's colours by theme: paper ground, fine ink lines, quiet blue-grey water. A new theme cannot forget one. */

export interface Flavor {
  readonly name: string;
  readonly water: string;
  readonly earth: string;
  readonly coast: string;
  readonly river: string;
  readonly countryLine: string;
  readonly regionLine: string;
  /** Only in archives that hold roads, so never in the offline one. */
  readonly road: string;
  readonly countryLabel: string;
  readonly regionLabel: string;
  readonly capitalLabel: string;
  readonly townLabel: string;
  /** Around letters, so that a line under a name does not cut it. */
  readonly halo: string;
}

export type FlavorName = 'light' | 'dark';

export const FLAVORS = {
  light: {
    name: 'light',
    water: '#d7e2ea',
    earth: '#f7f5f0',
    coast: '#a9bcc9',
    river: '#b4cad9',
    countryLine: '#8a8378',
    regionLine: '#c5beb1',
    road: '#e6e0d4',
    countryLabel: '#6b655b',
    regionLabel: '#665f56',
    capitalLabel: '#1f1d1a',
    townLabel: '#4a463f',
    halo: '#f7f5f0',
  },
  dark: {
    name: 'dark',
    water: '#263440',
    earth: '#1b1d20',
    coast: '#41576a',
    river: '#344a5b',
    countryLine: '#7d7f82',
    regionLine: '#43464b',
    road: '#2b2e33',
    countryLabel: '#aaa69e',
    regionLabel: '#a29f98',
    capitalLabel: '#ece8e1',
    townLabel: '#c4bfb6',
    halo: '#1b1d20',
  },
} as const satisfies Record<FlavorName, Flavor>;
