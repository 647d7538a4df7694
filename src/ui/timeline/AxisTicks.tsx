/** The axis under the histogram: marks at calendar edges, and as many labels as fit without touching. */
import { useMemo } from 'react';
import { useApp } from '../store.tsx';
import { formatDate } from './dateText.ts';
import { makeTicks } from './ticks.ts';
import type { TimeScale } from './timeScale.ts';
import { useTextWidth } from './useTextWidth.ts';

/** CSS pixels from a tick to its label: border, padding, and the rounding of its place. */
const LABEL_OFFSET = 6;

export function AxisTicks({ scale }: { readonly scale: TimeScale }) {
  const lang = useApp((state) => state.lang);
  const measure = useTextWidth('dock-axis');
  const ticks = useMemo(
    () =>
      makeTicks(
        scale,
        (day, form) => formatDate(day, lang, form),
        (label) => LABEL_OFFSET + measure(label),
      ),
    [scale, lang, measure],
  );
  return ticks.map((tick) => (
    <span
      key={tick.day}
      className="dock-tick"
      data-marked={tick.label !== '' || undefined}
      style={{ transform: `translateX(${Math.round(tick.x)}px)` }}
    >
      {tick.label}
    </span>
  ));
}
