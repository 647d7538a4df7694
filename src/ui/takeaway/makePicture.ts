/** From a captured map to a PNG: gathers what stands around it, waits for the fonts, draws, and packs. */
import type { Dataset } from '../../core/dataset.ts';
import { isFiltering } from '../../core/filter.ts';
import { formatWindow } from '../../i18n/dates.ts';
import { messagesOf } from '../../i18n/index.ts';
import type { MapPicture } from '../../map/mountMap.ts';
import { type State, selectActive, selectFilters } from '../../store/state.ts';
import { outlineOf } from '../../theme/outlines.ts';
import { colorOf } from '../../theme/palette.ts';
import { categoryLabel } from '../categoryLabel.ts';
import { nameOfSelection } from '../nameOfSelection.ts';
import { drawPicture, fontOf, makeMeasure, type PictureLook } from './drawPicture.ts';
import { layOutPicture, PICTURE_FONTS, type PictureContent, type PictureFont } from './layOutPicture.ts';

/** @param link the address of the view */
export async function makePicture(
  state: State,
  dataset: Dataset,
  map: MapPicture,
  link: string,
  element: HTMLElement,
): Promise<Blob> {
  const content = describePicture(state, dataset, map.attribution, link);
  const look = readLook(element);
  await loadFonts(content, look);
  // What panels cover, the reader does not see.
  const { left, right, top, bottom } = state.padding;
  const view = {
    x: left,
    y: top,
    width: Math.max(1, map.canvas.width / map.pixelRatio - left - right),
    height: Math.max(1, map.canvas.height / map.pixelRatio - top - bottom),
  };
  const picture = drawPicture(layOutPicture(content, view, makeMeasure(look)), { ...map, view }, look);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not pack the picture.'))));
  });
}

/** Everything that the picture says in words, in the reader's language. */
export function describePicture(state: State, dataset: Dataset, attribution: string, link: string): PictureContent {
  const { categories, header, takeaway } = messagesOf(state.lang);
  const active = selectActive(state);
  const present = new Set([...active].map((event) => dataset.columns.category[event]));
  const window = formatWindow(state.window, state.lang);
  const selected = state.selection && nameOfSelection(dataset, state.selection, state.lang);
  const counted = [
    takeaway.count(active.length, dataset.events.length),
    ...(isFiltering(selectFilters(state)) ? [takeaway.filtered] : []),
  ].join(', ');
  return {
    title: dataset.info.title,
    subtitles: [
      `${window.slice(0, 1).toLocaleUpperCase(state.lang)}${window.slice(1)} · ${counted}`,
      ...(selected ? [selected] : []),
    ],
    legend: dataset.categories
      .filter((_, index) => present.has(index))
      .map((category) => ({
        label: categoryLabel(category, categories),
        outline: outlineOf(category.shape),
        color: colorOf(category.color, state.dark),
      })),
    key: takeaway.key,
    credits: [
      header.dataCredit(dataset.info.licence, dataset.info.attribution),
      // The map names its sources; where it shows none, those that it comes with.
      attribution === '' ? header.mapCredit : attribution,
    ],
    link,
  };
}

function readLook(element: HTMLElement): PictureLook {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: read('--panel'),
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    rule: read('--rule'),
    serif: read('--serif'),
    sans: read('--sans'),
  };
}

/** A canvas draws with the fonts that are there: unlike a page it does not wait, nor draw again. */
async function loadFonts({ title, subtitles, legend, key, credits, link }: PictureContent, look: PictureLook) {
  const text = [title, ...subtitles, ...legend.map(({ label }) => label), key, ...credits, link].join(' ');
  const fonts = Object.keys(PICTURE_FONTS) as PictureFont[];
  // Without them the system's own fonts are as good.
  await Promise.allSettled(fonts.map((font) => document.fonts.load(fontOf(font, look), text)));
}
