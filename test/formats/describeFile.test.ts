import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../src/formats/dateline.ts';

describe('a file that is no dataset is called what it is', () => {
  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'a web page (HTML)'],
    ['\n<html lang="en">', 'a web page (HTML)'],
    ['<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>', 'a KML file'],
    ['<gpx version="1.1"></gpx>', 'a GPX file'],
    ['<?xml version="1.0"?><rss></rss>', 'an XML file'],
    ['id,title,date\n1,Marino,2024-11-20\n', 'a table (CSV)'],
    ['id;title;date\n1;Marino;2024-11-20\n', 'a table with semicolons (CSV)'],
    ['id\ttitle\n1\tMarino', 'a table with tabs (TSV)'],
    ['{"id":1}\n{"id":2}\n', 'a list of JSON records, one a line'],
    ['{"type":"FeatureCollection","events":[{', 'a JSON file that breaks off or has a fault'],
    ['[1,2', 'a JSON file that breaks off or has a fault'],
    ['Hello there.', 'plain text'],
    ['PK\u0003\u0004…', 'a zip archive'],
    ['\u001f\ufffd\u0008', 'a gzip archive'],
    ['PAR1…', 'a Parquet file'],
    ['%PDF-1.7', 'a PDF document'],
    ['{"type":"FeatureCollection","features":[{},{}]}', 'another GeoJSON file, with 2 features'],
    ['{"type":"FeatureCollection","features":[{}]}', 'another GeoJSON file, with 1 feature'],
    [
      '{"type":"FeatureCollection","@context":"https://raw.githubusercontent.com/LinkedPasts/linkedplaces-format/main/linkedplaces-context-v1.1.jsonld"}',
      'a Linked Places file',
    ],
    ['{"type":"Topology","objects":{}}', 'a TopoJSON file'],
    ['{"type":"Feature","geometry":null}', 'a single GeoJSON Feature'],
    ['{"type":"Polygon","coordinates":[]}', 'a bare GeoJSON geometry'],
    ['[{"a":1},{"a":2}]', 'a JSON list of 2 items'],
    ['{"type":"constructor"}', 'another JSON file'],
    ['{"title":{},"events":[]}', 'another JSON file'],
    ['null', 'a JSON file that holds only null'],
    ['42', 'a JSON file that holds only 42'],
  ])('%j is %s', (text, name) => {
    const parsed = parseDateline(text);
    expect(parsed.ok ? null : parsed.problem.code).toBe('file/other');
    expect(parsed.ok ? null : parsed.problem.message).toMatch(
      new RegExp(`^This file is ${name.replace(/[()]/g, '\\$&')}\\. Dateline reads `),
    );
  });
});
