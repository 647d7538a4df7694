/**
 * kepler.gl as its bundle from npm runs: rows of the same seed, a point layer in the colours of the categories, and its
 * own time filter, moved as its timeline moves it. Without a basemap, which it would fetch from elsewhere.
 */
/* global React, ReactDOM, Redux, ReactRedux, KeplerGl */
const reducer = Redux.combineReducers({
  keplerGl: KeplerGl.keplerGlReducer.initialState({ uiState: { readOnly: true, currentModal: null } }),
});
const middleware = Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([]));
const store = Redux.createStore(reducer, {}, middleware);
const send = (action) => store.dispatch(KeplerGl.wrapTo('map', action));
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const { KeplerGl: Component } = KeplerGl;
const map = React.createElement(Component, {
  id: 'map',
  width: innerWidth,
  height: innerHeight,
  mapboxApiAccessToken: '',
});
ReactDOM.createRoot(document.getElementById('app')).render(React.createElement(ReactRedux.Provider, { store }, map));

const DAY = 86_400_000;
let first = 0;
let step = 0;

window.kepler = {
  load: async (url) => {
    const { start, rows } = await (await fetch(url)).json();
    first = start * DAY;
    await nextFrame();
    send(
      KeplerGl.addDataToMap({
        datasets: {
          info: { id: 'rows', label: 'rows' },
          data: {
            fields: [
              { name: 'lng', type: 'real', format: '' },
              { name: 'lat', type: 'real', format: '' },
              { name: 'time', type: 'timestamp', format: 'x' },
              { name: 'category', type: 'integer', format: '' },
            ],
            rows: rows.map(([lng, lat, day, category]) => [lng, lat, day * DAY, category]),
          },
        },
        options: { centerMap: true, readOnly: true },
        config: {
          visState: {
            filters: [
              { dataId: ['rows'], id: 'time', name: ['time'], type: 'timeRange', value: [first, first + 7 * DAY] },
            ],
            layers: [
              {
                id: 'points',
                type: 'point',
                config: { dataId: 'rows', label: 'points', columns: { lat: 'lat', lng: 'lng' }, isVisible: true },
              },
            ],
          },
          mapStyle: { styleType: 'no_map' },
        },
      }),
    );
    for (let frame = 0; frame < 30; frame++) await nextFrame();
    const { visState } = store.getState().keplerGl.map;
    return { layers: visState.layers.length, filters: visState.filters.length };
  },
  perform: async (frames) => {
    for (let frame = 0; frame < frames; frame++) {
      const from = first + (step++ % 700) * DAY;
      send(KeplerGl.setFilter(0, 'value', [from, from + 7 * DAY]));
      await nextFrame();
      await nextFrame();
    }
    return frames;
  },
};
