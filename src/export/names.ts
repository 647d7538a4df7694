/** The formats' names, apart from their writers: the public types of the element name formats and need nothing else. */
export const EXPORT_FORMATS = ['geojson', 'csv', 'kml', 'csl-json', 'ris', 'bibtex'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
