/** KML 2.2: one placemark for each feature, in folders by category, with its days as TimeStamp or TimeSpan. */
import type { Dataset } from '../core/dataset.ts';
import type { EventFeature } from '../core/model.ts';
import { FEATURE_COLUMNS, makeFeatures } from './feature.ts';

export function writeKml(dataset: Dataset, events: readonly number[]): string {
  const { info, categories } = dataset;
  const features = events.flatMap((event) => makeFeatures(dataset, event));
  const folders = categories.flatMap((category) => {
    const own = features.filter((feature) => feature.properties.category === category.id);
    if (own.length === 0) return [];
    return ['  <Folder>', `   <name>${escapeXml(category.label)}</name>`, ...own.map(writePlacemark), '  </Folder>'];
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    ' <Document>',
    `  <name>${escapeXml(info.title)}</name>`,
    `  <description>${escapeXml(escapeHtml([info.description, info.attribution, info.licence].join('\n')))}</description>`,
    ...folders,
    ' </Document>',
    '</kml>',
  ].join('\n')}\n`;
}

function writePlacemark({ properties, geometry }: EventFeature): string {
  const data = FEATURE_COLUMNS.flatMap((column) => {
    const value = properties[column];
    if (value === null || value === '') return [];
    return [`     <Data name="${column}"><value>${escapeXml(String(value))}</value></Data>`];
  });
  return [
    '   <Placemark>',
    `    <name>${escapeXml(properties.title)}</name>`,
    `    <description>${escapeXml(escapeHtml(properties.description))}</description>`,
    ...writeTime(properties.date_start, properties.date_end),
    '    <ExtendedData>',
    ...data,
    '    </ExtendedData>',
    ...(geometry?.type === 'Point'
      ? [`    <Point><coordinates>${geometry.coordinates.slice(0, 2).join(',')}</coordinates></Point>`]
      : []),
    '   </Placemark>',
  ].join('\n');
}

/** Both ends are inclusive days; an open end is left out, and a date with neither is no date. */
function writeTime(start: string | null, end: string | null): string[] {
  if (start !== null && start === end) return [`    <TimeStamp><when>${start}</when></TimeStamp>`];
  if (start === null && end === null) return [];
  const begin = start === null ? '' : `<begin>${start}</begin>`;
  return [`    <TimeSpan>${begin}${end === null ? '' : `<end>${end}</end>`}</TimeSpan>`];
}

/** Programs show a description as HTML; ours is text, and stays it. */
const escapeHtml = (text: string): string => text.replace(/[&<]/g, (character) => ENTITIES[character] ?? '');

/** Text for an element or an attribute. What XML 1.0 has no way to write is replaced. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Control characters, half a surrogate pair, and the two code points that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this replaces.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
