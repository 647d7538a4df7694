/** deck.gl over the map, filtering on the GPU: one circle layer with DataFilterExtension over start and end. */
import { DataFilterExtension } from '@deck.gl/extensions';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';

export function mountDeck(map, { count, start, end, category, colors, positionAt }) {
  const positions = new Float32Array(count * 2);
  const fills = new Uint8Array(count * 4);
  const times = new Float32Array(count * 2);
  const rgb = colors.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  for (let i = 0; i < count; i++) {
    positions.set(positionAt(i), i * 2);
    fills.set([...(rgb[category[i]] ?? [128, 128, 128]), 255], i * 4);
    times[i * 2] = start[i];
    times[i * 2 + 1] = end[i];
  }
  const data = {
    length: count,
    attributes: {
      getPosition: { value: positions, size: 2 },
      getFillColor: { value: fills, size: 4 },
      getFilterValue: { value: times, size: 2 },
    },
  };
  const extensions = [new DataFilterExtension({ filterSize: 2 })];
  let drawn = () => {};
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [], onAfterRender: () => drawn() });
  map.addControl(overlay);
  return {
    show: (from, to) =>
      new Promise((resolve) => {
        drawn = resolve;
        overlay.setProps({
          layers: [
            new ScatterplotLayer({
              id: 'rival',
              data,
              getRadius: 4,
              radiusUnits: 'pixels',
              extensions,
              filterRange: [
                [-1e9, to - 0.5],
                [from + 0.5, 1e9],
              ],
            }),
          ],
        });
      }),
    remove: () => map.removeControl(overlay),
  };
}
