/**
 * The key to the heat: the colours of its scale between the words for few and many. It stands over the map for as long as
 * the heat does, and says the same to those who hear the page.
 */
import type { IControl } from 'maplibre-gl';
import { messagesOf } from '../i18n/index.ts';
import type { Language, State } from '../store/state.ts';
import { heatColourAt } from './heatShaders.ts';

/** Colours that the scale is drawn with: enough that no step shows. */
const STOPS = 12;

export class HeatKey implements IControl {
  readonly #box = document.createElement('div');
  readonly #title = document.createElement('span');
  readonly #few = document.createElement('span');
  readonly #bar = document.createElement('span');
  readonly #many = document.createElement('span');
  #dark: boolean | null = null;
  #lang: Language | null = null;

  constructor() {
    this.#box.className = 'maplibregl-ctrl heat-key';
    this.#box.setAttribute('role', 'img');
    this.#box.hidden = true;
    this.#title.className = 'heat-key-title';
    this.#bar.className = 'heat-key-bar';
    this.#box.append(this.#title, this.#few, this.#bar, this.#many);
  }

  /** @param hasPoints whether any event stands at a point of its own: others have no heat */
  update({ density, dark, lang }: State, hasPoints: boolean): void {
    const isShown = hasPoints && density === 'heat';
    if (this.#box.hidden === isShown) this.#box.hidden = !isShown;
    if (!isShown) return;
    if (dark !== this.#dark) {
      this.#dark = dark;
      const colours = Array.from({ length: STOPS }, (_, k) => heatColourAt(k / (STOPS - 1), dark));
      this.#bar.style.backgroundImage = `linear-gradient(90deg, ${colours.join(', ')})`;
    }
    if (lang === this.#lang) return;
    this.#lang = lang;
    const { label, title, few, many } = messagesOf(lang).map.heatKey;
    this.#box.setAttribute('aria-label', label);
    this.#title.textContent = title;
    this.#few.textContent = few;
    this.#many.textContent = many;
  }

  onAdd(): HTMLElement {
    return this.#box;
  }

  onRemove(): void {
    this.#box.remove();
  }
}
