/** The line over everything: what this is, in which language and light it is read, and what stands behind it. */
import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { LANGUAGE_NAMES } from '../../i18n/index.ts';
import { selectLook } from '../../store/look.ts';
import { LANGUAGES, type Language, THEMES } from '../../store/state.ts';
import type { OpenFiles } from '../data/OpenData.tsx';
import type { Capture } from '../MapPane.tsx';
import { Search } from '../search/Search.tsx';
import { Share, type ShareSource } from '../share/Share.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { TakeAway } from '../takeaway/TakeAway.tsx';
import { About } from './About.tsx';
import { HeaderTitle } from './HeaderTitle.tsx';

const THEME_ICONS = { auto: SunMoon, light: Sun, dark: Moon } as const;

interface HeaderProps {
  readonly dataUrl: string;
  readonly capture: Capture;
  readonly share?: ShareSource;
  readonly onOpenFiles?: OpenFiles;
}

export function Header({ dataUrl, capture, share, onOpenFiles }: HeaderProps) {
  const { ui } = useApp(selectLook);
  return (
    <header className="header">
      <HeaderTitle />
      {ui.search && <Search />}
      <div className="header-controls">
        {ui.share && share && <Share source={share} />}
        <TakeAway capture={capture} />
        <LanguageChoice />
        <ThemeButton />
        <About dataUrl={dataUrl} {...(onOpenFiles && { onOpenFiles })} />
      </div>
    </header>
  );
}

function LanguageChoice() {
  const { header } = useMessages();
  const lang = useApp((state) => state.lang);
  const missing = useApp((state) => state.missingLang);
  const actions = useActions();
  return (
    <>
      <label className="header-language">
        <span className="visually-hidden">{header.language}</span>
        <Languages className="header-language-icon" size={18} aria-hidden="true" />
        <select value={lang} onChange={(event) => actions.setLang(event.target.value as Language)}>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {LANGUAGE_NAMES[tag]}
            </option>
          ))}
        </select>
      </label>
      {missing && (
        <p className="header-language-missing" role="alert">
          {header.languageMissing(LANGUAGE_NAMES[missing])}
        </p>
      )}
    </>
  );
}

/** One button that goes through the themes; its name says which one holds. */
function ThemeButton() {
  const { header } = useMessages();
  const theme = useApp((state) => state.theme);
  const actions = useActions();
  const Icon = THEME_ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <button
      type="button"
      className="button button-plain header-icon"
      aria-label={header.theme[theme]}
      title={header.theme[theme]}
      onClick={() => actions.setTheme(next)}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}
