/** An article of one paragraph, with a map that it drives and listens to. */
import 'dateline-map';
import type {} from 'dateline-map/react';
import type { DatelineMapElement, MapEvents } from 'dateline-map';
import { useRef, useState } from 'react';

/** The `/embed/` page of a Dateline site: `VITE_DATELINE=https://… npm run dev`. */
const SITE: string = import.meta.env.VITE_DATELINE;

export function Story() {
  const map = useRef<DatelineMapElement>(null);
  const [selected, setSelected] = useState<MapEvents['select'] | null>(null);
  const [time, setTime] = useState('2024-10..2024-12');
  return (
    <main style={{ maxWidth: 960, margin: '0 auto', padding: 16, font: '1rem/1.5 system-ui' }}>
      <h1>Where the reports come from</h1>
      <p>
        Show <button onClick={() => setTime('2024-10..2024-12')}>the autumn of 2024</button>, go to{' '}
        <button onClick={() => map.current?.select({ place: 'marino' })}>Marino</button>, or{' '}
        <button onClick={() => map.current?.play()}>play</button> the months.
      </p>
      <dateline-map
        ref={map}
        src={SITE}
        label="Places in this story"
        time={time}
        height={620}
        ondateline-select={({ detail }) => setSelected(detail)}
        ondateline-time-change={({ detail }) => setTime(detail.time ?? '')}
      >
        <a href={SITE}>Open the map</a>
      </dateline-map>
      <p role="status">
        {selected?.place || selected?.event ? `The map shows ${selected.event ?? selected.place}.` : 'Nothing is chosen.'}
      </p>
    </main>
  );
}
