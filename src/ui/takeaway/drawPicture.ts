/** Paints a laid-out picture: the map as it was captured, words and marks around it, at the map's own pixel ratio. */
import { type MeasureText, PICTURE_FONTS, type PictureFont, type PictureLayout } from './layOutPicture.ts';

/** Colours and font families, as the page's style sheet resolves them. */
export interface PictureLook {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly serif: string;
  readonly sans: string;
}

export const fontOf = (font: PictureFont, look: PictureLook): string => {
  const { weight, size, family } = PICTURE_FONTS[font];
  return `${weight} ${size}px ${look[family]}`;
};

/** Measures with the fonts of the picture; they must have been loaded. */
export function makeMeasure(look: PictureLook): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!context) return 0;
    context.font = fontOf(font, look);
    return context.measureText(text).width;
  };
}

/** A captured map, and the part of it to show in CSS pixels. */
export interface PictureSource {
  readonly canvas: HTMLCanvasElement;
  readonly pixelRatio: number;
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** @throws when the browser gives no canvas of this size */
export function drawPicture(layout: PictureLayout, map: PictureSource, look: PictureLook): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * map.pixelRatio);
  canvas.height = Math.round(layout.height * map.pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas to draw on.');
  context.scale(map.pixelRatio, map.pixelRatio);
  context.fillStyle = look.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  const [x, y, width, height] = [map.view.x, map.view.y, map.view.width, map.view.height].map(
    (length) => length * map.pixelRatio,
  ) as [number, number, number, number];
  context.drawImage(map.canvas, x, y, width, height, 0, layout.map.y, layout.map.width, layout.map.height);
  context.fillStyle = look.rule;
  context.fillRect(0, layout.map.y - 1, layout.width, 1);
  context.fillRect(0, layout.map.y + layout.map.height, layout.width, 1);
  for (const { text, font, x, baseline, soft } of layout.texts) {
    context.font = fontOf(font, look);
    context.fillStyle = soft ? look.inkSoft : look.ink;
    context.fillText(text, x, baseline);
  }
  for (const { outline, color, x, y, size } of layout.marks) {
    context.save();
    context.translate(x, y);
    context.scale(size / 16, size / 16);
    context.fillStyle = color;
    context.fill(new Path2D(outline));
    context.restore();
  }
  return canvas;
}
