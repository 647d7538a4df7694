import { describe, expect, it } from 'vitest';
import { selectListHidden, selectLook } from '../../src/store/look.ts';
import { type Given, INITIAL_STATE, type State } from '../../src/store/state.ts';

const look = (given: Given, isFramed = false) => selectLook({ ...INITIAL_STATE, given, isFramed });

describe('the look', () => {
  it('of a page has everything, of a frame neither a search nor what the browser has', () => {
    expect(look({}).ui).toMatchObject({ search: true, fullscreen: false, share: true });
    expect(look({}, true).ui).toMatchObject({ search: false, fullscreen: true, share: true });
  });

  it('follows an address in what it turns on and off, and in nothing else', () => {
    expect(look({ ui: { search: true, filters: false } }, true).ui).toEqual({
      ...look({}, true).ui,
      search: true,
      filters: false,
    });
  });

  it('without its list is a map; a list alone stays one', () => {
    expect(look({ ui: { list: false } }).layout).toBe('map');
    expect(look({ ui: { list: false }, layout: 'list' }).layout).toBe('list');
    expect(look({ layout: 'split' }).layout).toBe('split');
  });

  it('has a search where an address searches for something, unless that is turned off', () => {
    expect(look({ q: 'Kursk' }, true).ui.search).toBe(true);
    expect(look({ q: 'Kursk', ui: { search: false } }, true).ui.search).toBe(false);
  });

  it('of a picture offers nothing to operate', () => {
    const { ui, isStatic } = look({ static: true, ui: { search: true, share: true } });
    expect(isStatic).toBe(true);
    expect(look({ static: true }).layout).toBe('split');
    expect(look({ static: true, layout: 'list' }).layout).toBe('list');
    expect(ui).toMatchObject({ search: false, filters: false, share: false, fullscreen: false, timeline: true });
  });

  it('is the same value for the same address', () => {
    const state: State = { ...INITIAL_STATE, given: { layout: 'map' } };
    expect(selectLook(state)).toBe(selectLook({ ...state, speed: 2 }));
  });
});

describe('the list beside a map alone', () => {
  const ready = { status: 'ready' } as State['data'];
  const state: State = { ...INITIAL_STATE, given: { layout: 'map' }, data: ready };
  it('is hidden while nothing is chosen, and only there', () => {
    expect(selectListHidden(state)).toBe(true);
    expect(selectListHidden({ ...state, selection: { kind: 'place', id: 'marino' } })).toBe(false);
    expect(selectListHidden({ ...state, tray: 'undated' })).toBe(false);
    expect(selectListHidden({ ...state, missing: { kind: 'place', id: 'x' } })).toBe(false);
    expect(selectListHidden({ ...state, data: { status: 'loading' } })).toBe(false);
    expect(selectListHidden({ ...state, given: {} })).toBe(false);
  });
});
