/**
 * `<dateline-map>`: the map in a frame, with the frame's work done: loaded when it comes near, as high as it wants to
 * be, steered by attributes, properties and methods, heard by events. What stands between its tags is shown until then.
 *
 * Importing it touches nothing of a page, so that servers may.
 */
import { FLAGS, PARAMETER_NAMES, type ParameterName, propertyOf } from '../params/names.ts';
import { CONTRACT_VERSION, type MapMethods, type MapSnapshot, type PropertyName } from './api.ts';
import type { MapHost } from './caller.ts';
import { connectFrame, type FrameClient } from './client.ts';
import { join, leave } from './turns.ts';

/** What a host may say of the map's looks, as custom properties `--dateline-…` of the element. */
const LOOKS = ['accent', 'font', 'radius'] as const;

/** Attributes of the element itself, besides the parameters. */
const OWN = ['src', 'label', 'loading', 'height', 'min-height', 'max-height', 'sandbox'] as const;

/** The methods of the contract; their arguments travel as they are. One text is smaller than twelve. */
const METHODS =
  'setData getState setState select clearSelection setTime play pause stepBy fitTo exportData getShareUrl'.split(' ');

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

const STYLE =
  ':host{display:block;position:relative}:host([hidden]){display:none}.box{overflow:auto;height:var(--dateline-height,560px)}.box>iframe{position:absolute;inset:0;width:100%;height:100%;border:0}.box>iframe:not(.on){visibility:hidden}.on+slot{display:none}';

/** Where this script was served, and the map's page beside it. */
const HERE = import.meta.url;

/** A frame, or what stands in for one. */
type MapNode = HTMLElement & { src?: string };

export interface OpenedMap {
  readonly node: MapNode;
  readonly client: FrameClient;
}

const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;
const isFlag = (name: string) => (FLAGS as readonly string[]).includes(name);
const ATTRIBUTES: readonly string[] = [...PARAMETER_NAMES, ...OWN];

type Reflected = PropertyName | 'src' | 'label' | 'loading' | 'height' | 'minHeight' | 'maxHeight' | 'sandbox';

/** Every parameter as a property that reflects its attribute: text or `null`, flags as `true` and `false`. */
export interface DatelineMapElement extends MapMethods, Record<Exclude<Reflected, 'lang'>, unknown> {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the members above are made from the tables below.
export class DatelineMapElement extends Base {
  static readonly observedAttributes = ATTRIBUTES;
  readonly contractVersion = CONTRACT_VERSION;
  /** What the map last said of itself. */
  state: MapSnapshot | null = null;
  #box = document.createElement('div');
  #frame: MapNode | null = null;
  #client: FrameClient | null = null;
  /** Where the frame last said it stands. */
  #address: URL | null = null;
  #hasTurn = false;
  #data: unknown = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#box.className = 'box';
    root.append(this.#box);
    this.#box.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    this.#adopt();
    if (!this.label) console.warn('dateline-map: no label');
    join(this, {
      load: () => this.#load(),
      take: async (turn) => {
        this.#hasTurn = turn;
        // A frame that is not there yet hears of it in its greeting.
        if (this.#isThere()) await this.#client?.call('rest', { rest: !turn });
      },
    });
    if (this.loading === 'eager') this.#load();
  }

  disconnectedCallback(): void {
    leave(this);
    // Where it was moved, the frame is loaded anew as soon as it stands again; where it was not, it goes.
    if (this.#frame) this.#frame.src = this.#url();
    queueMicrotask(() => this.isConnected || this.#unload());
  }

  /** Moved by `moveBefore()`, which keeps the frame alive: nothing to do, but to say so. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name.includes('height')) this.#box.style.setProperty(name, toPixels(now));
    if (name === 'src' || name === 'sandbox') this.#reload(null);
    if ((OWN as readonly string[]).includes(name)) return;
    if (this.#address) setParameter(this.#address, name, now);
    if (this.#frame) this.setState({ [name]: now }).catch(() => this.#reload(this.#address));
  }

  /** A dataset in memory, in place of the site's own. */
  get dataObject(): unknown {
    return this.#data;
  }
  set dataObject(data: unknown) {
    this.#data = data;
    // What is wrong with them, the frame tells.
    if (data && this.#isThere()) this.setData(data).catch(() => {});
  }

  /** The filters that hold, as lists of values; set, they are another spelling of the attribute `filter`. */
  get filters(): Readonly<Record<string, readonly string[]>> {
    return this.state?.filters ?? {};
  }
  set filters(filters: Readonly<Record<string, readonly string[]>>) {
    // `escape`, because `encodeURIComponent` leaves the tilde.
    this.filter = Object.entries(filters)
      .map(([field, values]) => `${field}:${values.map((value) => value.replace(/[%~;]/g, escape)).join('~')}`)
      .join(';');
  }

  /** @internal What every method does: their names are the same on the wire. */
  async call(method: string, ...given: unknown[]): Promise<unknown> {
    if (method === 'setData') this.#data = given[0];
    this.#load();
    if (!this.#client) throw Error('The map has gone.');
    return this.#client.call(method, given);
  }

  /** What a page set before the element was defined hides the property of the same name. */
  #adopt(): void {
    const values = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(this)) {
      if (!(name in DatelineMapElement.prototype)) continue;
      const value = values[name];
      delete values[name];
      values[name] = value;
    }
  }

  #isThere(): boolean {
    return this.#frame?.className === 'on';
  }

  #load(): void {
    if (this.#frame || !this.isConnected) return;
    const { node, client } = this.open(this.#url(), {
      initialize: () => {
        const style = getComputedStyle(this);
        const looks = LOOKS.map((name) => style.getPropertyValue(`--dateline-${name}`).trim());
        return { looks, rest: !this.#hasTurn };
      },
      onConnect: () => {
        node.className = 'on';
        this.dataObject = this.#data;
      },
      onHeight: (height) => {
        if (!toPixels(this.height)) this.#box.style.height = toPixels(height);
        this.#tell('resize', { height });
      },
      onTell: (name, detail) => this.#hear(name, detail),
    });
    this.#frame = node;
    this.#client = client;
    this.#box.prepend(node);
  }

  /** Makes what holds the map: a frame. The build without frames overrides it. */
  protected open(src: string, host: MapHost): OpenedMap {
    const { origin } = new URL(src);
    const sandbox = `${this.sandbox ?? SANDBOX + (origin === location.origin ? '' : ' allow-same-origin')}`;
    const isFree = sandbox === 'none';
    const frame = Object.assign(document.createElement('iframe'), {
      ...(!isFree && { sandbox }),
      title: `${this.label ?? 'Map'}`,
      allow: 'fullscreen; clipboard-write; web-share',
      part: 'frame',
      src,
    });
    const known = isFree || /same-origin/.test(sandbox) ? origin : null;
    return { node: frame, client: connectFrame(frame, { ...host, origin: known }) };
  }

  #unload(): void {
    this.#client?.dispose();
    this.#frame?.remove();
    this.#client = this.#frame = null;
  }

  #reload(address: URL | null): void {
    const isLoaded = this.#frame;
    this.#address = address;
    this.#unload();
    if (isLoaded) this.#load();
  }

  /** Where the frame is to start: where it last was, or at the attributes. */
  #url(): string {
    if (this.#address) return this.#address.href;
    const url = new URL(`${this.src ?? new URL('.', HERE)}`, document.baseURI);
    for (const name of PARAMETER_NAMES) if (this.hasAttribute(name)) setParameter(url, name, this.getAttribute(name));
    return url.href;
  }

  #hear(name: string, detail: Record<string, unknown>): void {
    if (name === 'address') {
      this.#address = new URL(String(detail['url']), this.#url());
      this.state = detail['state'] as MapSnapshot;
    } else if (this.#tell(name, detail) && /^https?:/.test(String(detail['href']))) {
      open(String(detail['href']), '_blank', 'noopener,noreferrer');
    }
  }

  /** False where a listener has prevented what comes of it. */
  #tell(name: string, detail: object): boolean {
    return this.dispatchEvent(
      // Only what has a consequence can be prevented.
      new CustomEvent(`dateline-${name}`, { bubbles: true, composed: true, cancelable: name === 'link', detail }),
    );
  }
}

for (const name of ATTRIBUTES) {
  const property = propertyOf(name as ParameterName);
  // HTML has `lang` already.
  if (property in Base.prototype) continue;
  Object.defineProperty(DatelineMapElement.prototype, property, {
    get(this: HTMLElement) {
      const text = this.getAttribute(name);
      return isFlag(name) ? !/^(0|false)$/.test(text ?? '0') : text;
    },
    set(this: HTMLElement, value: unknown) {
      reflect(this, name, value);
    },
  });
}

for (const method of METHODS) {
  Object.defineProperty(DatelineMapElement.prototype, method, {
    value(this: DatelineMapElement, ...given: unknown[]) {
      return this.call(method, ...given);
    },
  });
}

/** A length for a style, in pixels; empty for what is none, `auto` among it. */
const toPixels = (text: unknown) => `${Number.parseFloat(`${text}`)}px`.replace('NaNpx', '');

function setParameter({ searchParams }: URL, name: string, text: string | null): void {
  if (text === null) searchParams.delete(name);
  else searchParams.set(name, text);
}

function reflect(element: HTMLElement, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
