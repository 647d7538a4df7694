/** The maps of all pages: each drawn once, however many pages show the same places, and named by what it shows. */
import { createHash } from 'node:crypto';
import type { Place } from '../../src/core/model.ts';
import { type Basemap, FRAME, makePicture, type Picture } from './picture.ts';
import type { Records } from './records.ts';

export interface PageImage {
  /** From the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export type PictureOf = (
  events: readonly number[],
  focus: Place | null,
) => Promise<{ readonly picture: Picture | null; readonly image: PageImage | null }>;

export interface Pictures {
  readonly pictureOf: PictureOf;
  /** Path → PNG, of every picture that was asked for. */
  readonly files: () => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** @param draw makes the PNG of a picture, twice its frame in pixels; `null` where the machine cannot */
export function makePictures(
  records: Records,
  basemap: Basemap,
  draw: ((picture: Picture) => Promise<Uint8Array>) | null,
): Pictures {
  const made = new Map<string, Promise<Picture | null>>();
  const drawn = new Map<string, Promise<Uint8Array>>();
  const pictureOf: PictureOf = async (events, focus) => {
    const key = keyOf(records, events, focus);
    let making = made.get(key);
    if (!making) {
      making = makePicture(records, basemap, events, focus);
      made.set(key, making);
    }
    const picture = await making;
    if (!picture || !draw) return { picture, image: null };
    const digest = createHash('sha256').update(JSON.stringify(picture)).digest('hex').slice(0, 12);
    const path = `pictures/${digest}.png`;
    if (!drawn.has(path)) drawn.set(path, draw(picture));
    return { picture, image: { path, width: FRAME.width * 2, height: FRAME.height * 2 } };
  };
  return {
    pictureOf,
    files: async () => new Map(await Promise.all([...drawn].map(async ([path, png]) => [path, await png] as const))),
  };
}

/** Events with the same places in the same roles look the same; of several, their number counts. */
function keyOf({ events }: Records, indexes: readonly number[], focus: Place | null): string {
  const places = indexes.map((index) =>
    (events[index]?.places ?? [])
      .map(({ place, role, leg }) => `${place} ${role} ${leg}`)
      .sort()
      .join(),
  );
  return `${focus?.id ?? ''}|${places.sort().join(';')}`;
}
