/**
 * The page: header, map, reading column, time dock. Each stands in a boundary of its own, so that one that fails
 * leaves the others working. On a phone the column is a sheet over the map.
 */
import { type MouseEvent, useCallback, useRef } from 'react';
import { DEFAULT_CONFIG } from '../core/siteConfig.ts';
import type { MountedMap } from '../map/mountMap.ts';
import { selectListHidden, selectLook } from '../store/look.ts';
import { Boundary } from './Boundary.tsx';
import type { OpenFiles } from './data/OpenData.tsx';
import { HeaderFrame } from './header/HeaderFrame.tsx';
import { MapPane, type PendingConfig } from './MapPane.tsx';
import { makePart } from './makePart.tsx';
import { DataLine } from './notices/DataLine.tsx';
import { Notices } from './notices/Notices.tsx';
import type { LoadOverview } from './overview/Overview.tsx';
import { PrintSheet } from './print/PrintSheet.tsx';
import { Reading } from './reading/Reading.tsx';
import { Sheet } from './Sheet.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import type { ShareSource } from './share/Share.tsx';
import { useApp } from './store.tsx';
import { DockFrame } from './timeline/DockFrame.tsx';
import { useLookOfHost } from './useLookOfHost.ts';
import { useRest } from './useRest.ts';
import './app.css';
import './layouts.css';

export interface AppProps {
  /** Where the dataset file is, for the download link. */
  readonly dataUrl: string;
  readonly onReload: () => void;
  /** Ends what is being loaded; what has come stays. */
  readonly onStopLoading?: () => void;
  /** Shows files of the reader's own; absent where the page does not take them. */
  readonly onOpenFiles?: OpenFiles;
  readonly loadOverview: LoadOverview;
  /** What the operator of the site set; the defaults without it. */
  readonly siteConfig?: PendingConfig;
  /** Where public/basemap is served, absolute; beside the page by default. */
  readonly assetBase?: string;
  /** Where the page with all its chrome is; given where this one stands in somebody else's. Empty: there is none. */
  readonly wholePage?: string;
  /** What the share dialog knows of the site; there is none without it. */
  readonly share?: ShareSource;
}

/** What stands around the list comes after it: a reader can begin without. */
const Header = makePart(async () => (await import('./header/Header.tsx')).Header, { Frame: HeaderFrame });
/** Of a map in somebody else's page. */
const FrameBar = makePart(async () => (await import('./frame/FrameBar.tsx')).FrameBar);
const Facade = makePart(async () => (await import('./frame/Facade.tsx')).Facade);
/** Waits for a file of the reader's own. */
const OwnData = makePart(async () => (await import('./data/OwnData.tsx')).OwnData);
/** Says nothing before something changes. */
const LiveStatus = makePart(async () => (await import('./LiveStatus.tsx')).LiveStatus);
/** Drawn and dragged, it is as heavy as the column, which can be read without it. */
const Dock = makePart(async () => (await import('./timeline/Dock.tsx')).Dock, { Frame: DockFrame });

const DEFAULTS: PendingConfig = Promise.resolve({ config: DEFAULT_CONFIG });

export function App(props: AppProps) {
  const hasConsent = useApp((state) => state.hasConsent);
  useLookOfHost();
  return hasConsent ? <Panels {...props} /> : <Facade />;
}

function Panels(props: AppProps) {
  const {
    dataUrl,
    onReload,
    onStopLoading,
    onOpenFiles,
    loadOverview,
    siteConfig = DEFAULTS,
    assetBase,
    wholePage,
    share,
  } = props;
  const { layout, ui, isStatic } = useApp(selectLook);
  const isListHidden = useApp(selectListHidden);
  const map = useRef<MountedMap | null>(null);
  useRest();
  const capture = useCallback(async () => map.current?.capture() ?? null, []);
  return (
    <PrintSheet load={loadOverview}>
      <div
        className="app"
        data-framed={wholePage === undefined ? undefined : true}
        data-layout={layout}
        data-list={isListHidden ? 'hidden' : undefined}
        data-static={isStatic || undefined}
        {...(isStatic && { onClickCapture: (event: MouseEvent) => leadAway(event, wholePage ?? '') })}
      >
        <SkipLinks />
        <div className="app-top">
          <Boundary panel="header">
            {wholePage !== undefined ? (
              <FrameBar wholePage={wholePage} {...(share && { share })} />
            ) : (
              <Header
                dataUrl={dataUrl}
                capture={capture}
                {...(share && { share })}
                {...(onOpenFiles && { onOpenFiles })}
              />
            )}
          </Boundary>
          <DataLine />
          <OwnData {...(onStopLoading && { onStopLoading })} {...(onOpenFiles && { onOpenFiles })} />
          <Notices />
        </div>
        <div className="stage">
          <Sheet>
            <Boundary panel="list">
              <Reading onReload={onReload} />
            </Boundary>
          </Sheet>
          {layout !== 'list' && (
            <Boundary panel="map">
              <MapPane
                loadOverview={loadOverview}
                siteConfig={siteConfig}
                mounted={map}
                isFramed={wholePage !== undefined}
                {...(assetBase && { assetBase })}
              />
            </Boundary>
          )}
        </div>
        {ui.timeline && (
          <div className="app-dock" inert={isStatic}>
            <Boundary panel="dock">
              <Dock />
            </Boundary>
          </div>
        )}
        <LiveStatus />
      </div>
    </PrintSheet>
  );
}

/** A picture has no views of its own: links to one lead to the page that has them. */
function leadAway(event: MouseEvent, wholePage: string): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? '';
  if (link && !href.startsWith('?')) return;
  event.preventDefault();
  event.stopPropagation();
  if (link) window.open(`${wholePage}${href}`, '_blank');
}
