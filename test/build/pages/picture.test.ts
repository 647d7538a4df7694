import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { openGround } from '../../../build/pages/ground.ts';
import { type Basemap, FRAME, makePicture, type Picture } from '../../../build/pages/picture.ts';
import { drawPng, registerFonts } from '../../../build/pages/picturePng.ts';
import { makePictures } from '../../../build/pages/pictures.ts';
import { makeRecords } from '../../../build/pages/records.ts';
import { readTokens } from '../../../build/pages/tokens.ts';
import { compileDataset } from '../../../data/compile.ts';
import { ROOT } from '../../house/sources.ts';

const compiled = compileDataset(ROOT);
if (!compiled.ok) throw new Error(compiled.problems[0]?.message ?? 'The data do not compile.');
const records = makeRecords(compiled.dataset);
const collection = (file: string) =>
  JSON.parse(readFileSync(join(ROOT, 'public/basemap', file), 'utf8')) as FeatureCollection;
const basemap: Basemap = {
  readGround: openGround(join(ROOT, 'public/basemap/dateline.pmtiles')),
  world: collection('overview.geojson'),
  areas: collection('outlines.geojson'),
};

const ofEvent = (id: string) => makePicture(records, basemap, [records.indexOf(id)]);
const ofPlace = (id: string) =>
  makePicture(
    records,
    basemap,
    records.eventsAt(id).map((event) => records.indexOf(event.id)),
    records.place(id) ?? null,
  );
const namesOf = (picture: Picture | null, weight: string) =>
  picture?.names.filter((name) => name.weight === weight).map(({ text }) => text) ?? [];

describe('the map of a page', () => {
  it('shows a place by its own mark, its neighbours quietly, on land with a coast', async () => {
    const picture = await ofPlace('dunai');
    expect(namesOf(picture, 'strong')).toEqual(['Dunai port']);
    expect(picture?.marks.filter(({ quiet }) => !quiet)).toHaveLength(1);
    expect(picture?.ground.land.length).toBeGreaterThan(1000);
    expect(picture?.ground.coast.length).toBeGreaterThan(1000);
    expect(picture?.shaded).toBe('');
  });

  it('shades a region and pins nothing in it', async () => {
    const picture = await ofPlace('kursk-oblast');
    expect(picture?.shaded).toMatch(/^M/);
    expect(picture?.marks.filter(({ quiet }) => !quiet)).toEqual([]);
    expect(namesOf(picture, 'area')).toEqual([`Kursk Oblast · ${records.eventsAt('kursk-oblast').length}`]);
  });

  it('leads a movement by an arrow to where the report says, dashed where that is inferred', async () => {
    const picture = await ofEvent('first-contingent');
    expect(picture?.legs).toHaveLength(1);
    const [leg] = picture?.legs ?? [];
    expect(leg?.head).toMatch(/^M[\d.,-]+L[\d.,-]+L[\d.,-]+$/);
    const [record] =
      records.events[records.indexOf('first-contingent')]?.places.filter(({ role }) => role === 'to') ?? [];
    expect(leg?.inferred).toBe(record?.leg === 'inferred');
  });

  it('points no arrow at the middle of a country where many events are on it', async () => {
    const picture = await makePicture(records, basemap, [...records.events.keys()]);
    const ways = records.events.flatMap(({ places }) => {
      const from = places.find(({ role }) => role === 'from')?.place;
      const to = places.find(({ role }) => role === 'to')?.place;
      const isKnown = [from, to].every((id) => (records.place(id ?? '')?.uncertainty_km ?? 9999) <= 500);
      return from && to && isKnown ? [`${from} ${to}`] : [];
    });
    expect(picture?.legs.length).toBeGreaterThan(0);
    expect(picture?.legs.length).toBeLessThanOrEqual(new Set(ways).size);
  });

  it('draws every name inside the frame', async () => {
    for (const picture of [await ofPlace('sunan-airport'), await ofEvent('storm-shadow-strike-marino')]) {
      for (const { x, y } of picture?.names ?? []) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(FRAME.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(FRAME.height);
      }
      expect(picture?.names.length).toBeGreaterThan(3);
    }
  });

  it('is not drawn for events without any place', async () => {
    const nowhere = records.events.filter(({ places }) => places.length === 0).map(({ id }) => records.indexOf(id));
    expect(nowhere.length).toBeGreaterThan(0);
    expect(await makePicture(records, basemap, nowhere)).toBeNull();
  });

  it('is drawn once for pages that show the same', async () => {
    let drawn = 0;
    const pictures = makePictures(records, basemap, async () => {
      drawn++;
      return new Uint8Array(1);
    });
    const [first, second, other] = ['storm-shadow-strike-marino', 'storm-shadow-strike-marino', 'first-contingent'];
    const paths = [];
    for (const id of [first, second, other]) {
      paths.push((await pictures.pictureOf([records.indexOf(id ?? '')], null)).image?.path);
    }
    expect(paths[0]).toBe(paths[1]);
    expect(paths[2]).not.toBe(paths[0]);
    expect(drawn).toBe(2);
    expect([...(await pictures.files()).keys()].sort()).toEqual([...new Set(paths)].sort());
  });

  it('becomes a PNG of 1200 × 630 pixels for cards', async () => {
    const picture = await ofPlace('dunai');
    registerFonts(ROOT);
    const colour = readTokens(readFileSync(join(ROOT, 'src/theme/tokens.css'), 'utf8'));
    const png = await drawPng(picture as Picture, colour, 'Dateline');
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(20_000);
    expect(png.length).toBeLessThan(600_000);
  });
});
