/**
 * The buttons of the point view: crowds as colour or as numbers, an area to mark out, and the list of what is in sight,
 * which is what marks out an area by keyboard. Shown only where events stand at points of their own.
 */
import type { IControl } from 'maplibre-gl';
import type { Messages } from '../i18n/messages.ts';
import { makeIcon } from './controls.ts';

type Name = 'heat' | 'selectArea' | 'listInSight';

/** Strokes on a field of 24 by 24. */
const ICONS = {
  heat: 'M12 3c1 4 5 5 5 10a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 0-3-1-5 1-9z',
  selectArea: 'M5 8c3-5 12-4 14 1s-3 9-8 8-8-5-6-9zM9 17c0 2-1 4-3 4',
  listInSight: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
} as const satisfies Record<Name, string>;

/** Those that are on or off. */
const SWITCHES: readonly Name[] = ['heat', 'selectArea'];

export class PointControls implements IControl {
  readonly #buttons = new Map<Name, HTMLButtonElement>();
  readonly #group = document.createElement('div');

  constructor(press: Readonly<Record<Name, () => void>>) {
    this.#group.className = 'maplibregl-ctrl map-controls';
    this.#group.setAttribute('role', 'group');
    this.#group.hidden = true;
    for (const name of Object.keys(ICONS) as Name[]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'map-button';
      button.append(makeIcon(ICONS[name]));
      button.addEventListener('click', press[name]);
      if (SWITCHES.includes(name)) button.setAttribute('aria-pressed', 'false');
      this.#buttons.set(name, button);
      this.#group.append(button);
    }
  }

  show(isShown: boolean): void {
    if (this.#group.hidden === isShown) this.#group.hidden = !isShown;
  }

  /** Says whether a switch is on. */
  setOn(name: 'heat' | 'selectArea', isOn: boolean): void {
    const text = String(isOn);
    const button = this.#buttons.get(name);
    if (button?.getAttribute('aria-pressed') !== text) button?.setAttribute('aria-pressed', text);
  }

  /** Names the buttons in a language. */
  setMessages(messages: Messages['map']): void {
    this.#group.setAttribute('aria-label', messages.controls);
    for (const [name, button] of this.#buttons) {
      button.setAttribute('aria-label', messages[name]);
      button.title = messages[name];
    }
  }

  onAdd(): HTMLElement {
    return this.#group;
  }

  onRemove(): void {
    this.#group.remove();
  }
}
