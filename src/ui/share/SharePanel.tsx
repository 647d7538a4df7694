/** What the dialog offers: what to share, as what, with which data, and the text to copy. A chunk of its own. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatCitation, formatDatasetCitation, formatEventCitation } from '../../core/citation.ts';
import type { Dataset } from '../../core/dataset.ts';
import { formatEdtf } from '../../i18n/dates.ts';
import { LANGUAGE_NAMES } from '../../i18n/index.ts';
import { SHARE, SHARE_FORMS, type ShareForm } from '../../i18n/share.ts';
import { parseParameters } from '../../params/index.ts';
import { LAYOUTS } from '../../params/look.ts';
import { LANGUAGES, type Language, type State, selectActive, THEMES } from '../../store/state.ts';
import { useHost } from '../host.tsx';
import { nameOfSelection } from '../nameOfSelection.ts';
import { useApp, useStoreApi } from '../store.tsx';
import { today } from '../today.ts';
import { CodeField } from './CodeField.tsx';
import { Choice, Select } from './fields.tsx';
import { Preview } from './Preview.tsx';
import type { ShareSource } from './Share.tsx';
import { writeElement, writeFrameUrl, writeIframe, writeLink, writeMarkdown } from './shareCodes.ts';
import { type MapSize, SCOPES, type Scope, type ShareChoice, shareValues } from './shareValues.ts';

interface SharePanelProps {
  readonly dataset: Dataset;
  readonly source: ShareSource;
}

type Frozen = Awaited<ReturnType<ShareSource['loadFrozen']>>;

export function SharePanel({ dataset, source }: SharePanelProps) {
  const state = useFrozenState();
  const { lang, selection } = state;
  const words = SHARE[lang];
  const [form, setForm] = useState<ShareForm>('link');
  const [scope, setScope] = useState<Scope>('view');
  const [isFrozen, setFrozen] = useState(false);
  const [layout, setLayout] = useState<ShareChoice['layout']>(state.given.layout ?? 'auto');
  const [theme, setTheme] = useState<State['theme']>(state.theme);
  const [language, setLanguage] = useState<Language | null>(null);
  const frozen = useFrozen(source);
  const page = usePage();

  const choice: ShareChoice = {
    scope,
    frozen: isFrozen && frozen ? frozen.url : null,
    layout,
    theme,
    lang: language,
  };
  const isFrame = form === 'iframe' || form === 'element';
  const valuesFor = (target: 'page' | 'frame') => shareValues(state, choice, target, page);
  const name = (scope === 'selection' && selection && nameOfSelection(dataset, selection, lang)) || dataset.info.title;
  const shared = {
    site: source.site,
    values: valuesFor('frame'),
    title: words.frameTitle(name),
    linkText: useLinkText(dataset, state, scope),
  };
  const ofPage = { site: source.site, values: valuesFor('page'), title: name };
  const text = {
    link: () => writeLink(ofPage),
    iframe: () => writeIframe(shared),
    element: () => writeElement(shared),
    markdown: () => writeMarkdown(ofPage),
    citation: () => cite(dataset, state, scope, writeLink(ofPage)),
  }[form]();

  const scopes = SCOPES.filter((each) => each !== 'selection' || selection);
  const scopeLabels: Readonly<Record<Scope, string>> = {
    view: words.view,
    selection: selection
      ? words.selection[selection.kind](nameOfSelection(dataset, selection, lang) ?? selection.id)
      : '',
    everything: words.everything,
  };
  return (
    <>
      <Choice
        legend={words.what}
        name="share-scope"
        values={scopes}
        labels={scopeLabels}
        value={scope}
        onChange={setScope}
      />
      <Choice
        legend={words.as}
        name="share-form"
        values={SHARE_FORMS}
        labels={words.forms}
        value={form}
        onChange={setForm}
        isRow
      />
      <p className="quiet">{words.formNotes[form]}</p>
      <DataChoice dataset={dataset} state={state} frozen={frozen} value={isFrozen} onChange={setFrozen} />
      {form !== 'citation' && (
        <div className="share-options">
          {isFrame && (
            <Select label={words.layout} values={LAYOUTS} labels={words.layouts} value={layout} onChange={setLayout} />
          )}
          <Select label={words.theme} values={THEMES} labels={words.themes} value={theme} onChange={setTheme} />
          <Select
            label={words.language}
            values={['', ...LANGUAGES]}
            labels={{ '': words.ownLanguage, ...LANGUAGE_NAMES }}
            value={language ?? ''}
            onChange={(tag) => setLanguage(tag === '' ? null : tag)}
          />
        </div>
      )}
      <CodeField text={text} label={words.code[form]} words={words} />
      {form === 'iframe' && <p className="quiet">{words.sandboxNote}</p>}
      {isFrame && !state.isFramed && <Preview src={writeFrameUrl(shared)} title={words.preview} words={words} />}
    </>
  );
}

/** What was shown when the dialog opened: nothing behind it moves. */
function useFrozenState(): State {
  const store = useStoreApi();
  const lang = useApp((state) => state.lang);
  const [opened] = useState(() => store.getState());
  return useMemo(() => ({ ...opened, lang }), [opened, lang]);
}

function useFrozen({ loadFrozen }: ShareSource): Frozen | undefined {
  const [frozen, setFrozen] = useState<Frozen | undefined>(undefined);
  const load = useRef(loadFrozen);
  useEffect(() => {
    let isGone = false;
    load.current().then((found) => !isGone && setFrozen(found));
    return () => {
      isGone = true;
    };
  }, []);
  return frozen;
}

/** Whether the reader has moved the map, which the address tells, and how large it is. */
function usePage(): { readonly isMoved: boolean; readonly size: MapSize } {
  const { address, root } = useHost();
  const [page] = useState(() => {
    const { map, bbox } = parseParameters(new URL(address()).search).values;
    const canvas = root.querySelector('.map-pane-canvas');
    const size = canvas && canvas.clientWidth > 0 ? { width: canvas.clientWidth, height: canvas.clientHeight } : null;
    return { isMoved: (map ?? bbox) !== undefined, size };
  });
  return page;
}

/** How many places and events the link leads to. */
function useLinkText(dataset: Dataset, state: State, scope: Scope): string {
  const { lang } = state;
  return useMemo(() => {
    const events = scope === 'view' ? selectActive(state) : dataset.events.keys();
    let count = 0;
    const places = new Set<number>();
    const { placeOffset, place } = dataset.columns;
    for (const event of events) {
      count++;
      for (let k = placeOffset[event] as number; k < (placeOffset[event + 1] as number); k++)
        places.add(place[k] as number);
    }
    return SHARE[lang].linkText(places.size, count);
  }, [dataset, state, scope, lang]);
}

interface DataChoiceProps {
  readonly dataset: Dataset;
  readonly state: State;
  readonly frozen: Frozen | undefined;
  readonly value: boolean;
  readonly onChange: (isFrozen: boolean) => void;
}

function DataChoice({ state, frozen, value, onChange }: DataChoiceProps) {
  const words = SHARE[state.lang];
  if (state.dataHost !== null) return <p className="quiet">{words.notOurs}</p>;
  if (frozen === null) return <p className="quiet">{words.frozenMissing}</p>;
  const date = frozen ? formatEdtf(frozen.modified, state.lang) : '…';
  return (
    <>
      <Choice
        legend={words.data}
        name="share-data"
        values={['live', 'frozen']}
        labels={{ live: words.live, frozen: words.frozen(date) }}
        value={value ? 'frozen' : 'live'}
        onChange={(kind) => onChange(kind === 'frozen')}
        isDisabled={!frozen}
      />
      {value && <p className="quiet">{words.frozenNote}</p>}
    </>
  );
}

/** English, as citations here are. */
function cite(dataset: Dataset, { selection, given, lang }: State, scope: Scope, url: string): string {
  const accessed = today(given.tz);
  if (scope !== 'selection' || !selection) return formatDatasetCitation(dataset, '', accessed, url);
  if (selection.kind === 'event') {
    return formatEventCitation(dataset, dataset.events.indexOf(selection.id), accessed, url);
  }
  const source = selection.kind === 'article' ? dataset.sourceById.get(selection.id) : undefined;
  if (source) {
    const { paragraph } = selection;
    return formatCitation(source, { accessed, ...(paragraph === undefined ? {} : { paragraphs: [paragraph] }) });
  }
  return formatDatasetCitation(dataset, nameOfSelection(dataset, selection, lang) ?? '', accessed, url);
}
