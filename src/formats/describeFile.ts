/** Says what a file is when it is not what was expected, from the way it begins and the members it has. */

const JSON_TYPES: Readonly<Record<string, string>> = {
  Topology: 'a TopoJSON file',
  Feature: 'a single GeoJSON Feature',
  Point: 'a bare GeoJSON geometry',
  MultiPoint: 'a bare GeoJSON geometry',
  LineString: 'a bare GeoJSON geometry',
  MultiLineString: 'a bare GeoJSON geometry',
  Polygon: 'a bare GeoJSON geometry',
  MultiPolygon: 'a bare GeoJSON geometry',
  GeometryCollection: 'a bare GeoJSON geometry',
};

/** First bytes, as text that was decoded as UTF-8. */
const SIGNATURES: readonly (readonly [start: RegExp, name: string])[] = [
  [/^PK\p{Cc}/u, 'a zip archive'],
  [/^\p{Cc}[\ufffd\u008b]/u, 'a gzip archive'],
  [/^PAR1/, 'a Parquet file'],
  [/^%PDF/, 'a PDF document'],
  [/^SQLite format 3/, 'an SQLite database'],
  [/^(\ufffdPNG|\u0089PNG|GIF8|\ufffd\ufffd\ufffd)/, 'a picture'],
  [/^<(!doctype html|html|head|body)\b/i, 'a web page (HTML)'],
  [/^<(\?xml[^>]*>\s*)?(<!--[\s\S]{0,500}?-->\s*)?<?kml\b/i, 'a KML file'],
  [/^<(\?xml[^>]*>\s*)?(<!--[\s\S]{0,500}?-->\s*)?<?gpx\b/i, 'a GPX file'],
  [/^<[?a-z!]/i, 'an XML file'],
];

/** A noun phrase for text that is not JSON, e.g. “a web page (HTML)”. */
export function describeText(text: string): string {
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '') return 'empty';
  const signature = SIGNATURES.find(([pattern]) => pattern.test(start));
  if (signature) return signature[1];
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const [first = '', second] = lines;
  if (/^\p{Cc}?\s*\{.*\}\s*$/u.test(first) && /^\p{Cc}?\{/u.test(second ?? ''))
    return 'a list of JSON records, one a line';
  if (/^[[{]/.test(first)) return 'a JSON file that breaks off or has a fault';
  for (const [delimiter, name] of [
    ['\t', 'a table with tabs (TSV)'],
    [';', 'a table with semicolons (CSV)'],
    [',', 'a table (CSV)'],
  ] as const) {
    const columns = first.split(delimiter).length;
    if (columns > 1 && second !== undefined && second.split(delimiter).length >= columns) return name;
  }
  return 'plain text';
}

/** A noun phrase for parsed JSON, e.g. “a GeoJSON file with 12 features”. */
export function describeJson(value: unknown): string {
  if (Array.isArray(value)) return `a JSON list of ${value.length} items`;
  if (typeof value !== 'object' || value === null)
    return `a JSON file that holds only ${JSON.stringify(value)?.slice(0, 40)}`;
  const { type, features } = value as { readonly type?: unknown; readonly features?: unknown };
  if (type === 'FeatureCollection') {
    const count = Array.isArray(features) ? features.length : 0;
    const context = (value as { readonly '@context'?: unknown })['@context'];
    if (typeof context === 'string' && /linkedplaces/i.test(context)) return 'a Linked Places file';
    return `another GeoJSON file, with ${count} ${count === 1 ? 'feature' : 'features'}`;
  }
  return (typeof type === 'string' && Object.hasOwn(JSON_TYPES, type) && JSON_TYPES[type]) || 'another JSON file';
}
