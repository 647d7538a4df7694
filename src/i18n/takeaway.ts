/** What the dialog for files, citations, picture and paper says, and what the picture and the printed page say themselves. */

export interface TakeawayMessages {
  /** Name of the button that opens the dialog. */
  readonly open: string;
  readonly title: string;
  readonly scope: string;
  /** What the filters and the window show. */
  readonly shown: (count: number) => string;
  readonly everything: (count: number) => string;
  readonly nothingShown: string;
  readonly events: string;
  readonly citations: string;
  /** What a file of each format holds, in a line. */
  readonly formats: Record<'geojson' | 'csv' | 'kml' | 'csl-json' | 'ris' | 'bibtex', string>;
  /** Name of a button; several stand in one list. */
  readonly downloadAs: (format: string) => string;
  readonly download: string;
  readonly saved: (file: string) => string;
  /** In a frame nobody can tell whether the browser has saved a file. */
  readonly blocked: string;
  readonly picture: string;
  readonly pictureNote: string;
  readonly savePicture: string;
  readonly drawing: string;
  readonly pictureFailed: string;
  readonly pictureUnavailable: string;
  readonly pictureAlt: (title: string) => string;
  readonly print: string;
  readonly printNote: string;
  readonly printNow: string;
  readonly copyClaim: string;
  readonly filtered: string;
  /** How many of all events a picture or a page shows. */
  readonly count: (shown: number, total: number) => string;
  /** How a picture's marks are read. */
  readonly key: string;
  readonly pagePlaces: string;
  /** How the letters on the printed map and the numbers of the list belong together. */
  readonly pagePlacesNote: string;
  readonly pageEvents: string;
  readonly pageArticles: string;
  /** Under a list that is too long for paper. */
  readonly pageMore: (count: number) => string;
}
