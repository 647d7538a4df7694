/**
 * The page: header, map, reading column, time dock. Each stands in a boundary of its own, so that one that fails
 * leaves the others working. On a phone the column is a sheet over the map.
 */
import { useCallback, useRef } from 'react';
import { DEFAULT_CONFIG } from '../core/siteConfig.ts';
import type { MountedMap } from '../map/mountMap.ts';
import { Boundary } from './Boundary.tsx';
import { HeaderFrame } from './header/HeaderFrame.tsx';
import { MapPane, type PendingConfig } from './MapPane.tsx';
import { makePart } from './makePart.tsx';
import type { LoadOverview } from './overview/Overview.tsx';
import { PrintSheet } from './print/PrintSheet.tsx';
import { Reading } from './reading/Reading.tsx';
import { Sheet } from './Sheet.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { DockFrame } from './timeline/DockFrame.tsx';
import { useRest } from './useRest.ts';
import './app.css';

export interface AppProps {
  /** Where the dataset file is, for the download link. */
  readonly dataUrl: string;
  readonly onReload: () => void;
  readonly loadOverview: LoadOverview;
  /** What the operator of the site set; the defaults without it. */
  readonly siteConfig?: PendingConfig;
  /** Where public/basemap is served, absolute; beside the page by default. */
  readonly assetBase?: string;
  /** Where the page with all its chrome is; given where this one stands in somebody else's. */
  readonly wholePage?: string;
}

/** What stands around the list comes after it: a reader can begin without. */
const Header = makePart(async () => (await import('./header/Header.tsx')).Header, { Frame: HeaderFrame });
/** Of a map in somebody else's page. */
const FrameBar = makePart(async () => (await import('./frame/FrameBar.tsx')).FrameBar);
/** Says nothing before something changes. */
const LiveStatus = makePart(async () => (await import('./LiveStatus.tsx')).LiveStatus);
/** Drawn and dragged, it is as heavy as the column, which can be read without it. */
const Dock = makePart(async () => (await import('./timeline/Dock.tsx')).Dock, { Frame: DockFrame });

const DEFAULTS: PendingConfig = Promise.resolve({ config: DEFAULT_CONFIG });

export function App({ dataUrl, onReload, loadOverview, siteConfig = DEFAULTS, assetBase, wholePage }: AppProps) {
  const map = useRef<MountedMap | null>(null);
  useRest();
  const capture = useCallback(async () => map.current?.capture() ?? null, []);
  return (
    <>
      <Boundary panel="map">
        <PrintSheet load={loadOverview} />
      </Boundary>
      <div className="app" data-framed={wholePage ? true : undefined}>
        <SkipLinks />
        <Boundary panel="header">
          {wholePage ? <FrameBar wholePage={wholePage} /> : <Header dataUrl={dataUrl} capture={capture} />}
        </Boundary>
        <div className="stage">
          <Sheet>
            <Boundary panel="list">
              <Reading onReload={onReload} />
            </Boundary>
          </Sheet>
          <Boundary panel="map">
            <MapPane
              loadOverview={loadOverview}
              siteConfig={siteConfig}
              mounted={map}
              isFramed={wholePage !== undefined}
              {...(assetBase && { assetBase })}
            />
          </Boundary>
        </div>
        <Boundary panel="dock">
          <Dock />
        </Boundary>
        <LiveStatus />
      </div>
    </>
  );
}
