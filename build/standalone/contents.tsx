/** What the page of one file holds for readers without scripts: the list of everything, with its map drawn. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { DatasetFile } from '../../src/core/model.ts';
import { openBasemap } from '../pages/basemap.ts';
import { MapPageContents } from '../pages/MapPageContents.tsx';
import { makePicture } from '../pages/picture.ts';
import { makeRecords } from '../pages/records.ts';
import type { SiteUrl } from '../site.ts';

/** @param site where its links lead; without it names are no links */
export async function renderContents(root: string, file: DatasetFile, site: SiteUrl): Promise<string> {
  const records = makeRecords(file);
  const { title, description } = records.dataset.info;
  const picture = await makePicture(records, openBasemap(root), [...records.events.keys()]);
  return renderToStaticMarkup(
    <MapPageContents
      records={records}
      folder=""
      framed
      outside={site}
      card={{ title, description, image: null }}
      picture={picture}
    />,
  );
}

/** The pages' style sheet without its type: the page carries that in the app's own. */
export const withoutType = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');
