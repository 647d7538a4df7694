/** Measures text as a CSS class sets it, in CSS pixels, and measures anew once the page's fonts have arrived. */
import { useEffect, useMemo, useState } from 'react';
import { useHost } from '../host.tsx';

/** @param className class of an element that is in the document when the text is measured */
export function useTextWidth(className: string): (text: string) => number {
  const host = useHost();
  const [fontsLoaded, setLoaded] = useState(0);
  useEffect(() => {
    const again = () => setLoaded((count) => count + 1);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a font that has arrived changes every width.
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    const element = host.root.querySelector(`.${className}`);
    if (!context) return (text: string) => text.length * 8;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element ?? host.element);
    context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return (text: string) => context.measureText(text).width;
  }, [host, className, fontsLoaded]);
}
