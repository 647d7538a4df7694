import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';

/** Words that arrive when the test says so. */
function makeWords(...here: Language[]) {
  const loaded = new Set<Language>(here);
  const waiting = new Map<Language, { arrive: () => void; fail: () => void }>();
  return {
    has: (lang: Language) => loaded.has(lang),
    load: (lang: Language) =>
      new Promise<void>((resolve, reject) => {
        const arrive = () => {
          loaded.add(lang);
          resolve();
        };
        waiting.set(lang, { arrive, fail: () => reject(new Error('offline')) });
      }),
    arrive: async (lang: Language) => waiting.get(lang)?.arrive(),
    fail: async (lang: Language) => waiting.get(lang)?.fail(),
  };
}

describe('the language of the page', () => {
  it('changes at once where its words are here', () => {
    const store = makeStore({}, makeWords('en', 'ko'));
    store.actions.setLang('ko');
    expect(store.getState().lang).toBe('ko');
  });

  it('stays as it is until the words of another are here', async () => {
    const words = makeWords('en');
    const store = makeStore({}, words);
    store.actions.setLang('uk');
    expect(store.getState().lang).toBe('en');
    await words.arrive('uk');
    expect(store.getState().lang).toBe('uk');
  });

  it('is the one asked for last, whichever arrives last', async () => {
    const words = makeWords('en');
    const store = makeStore({}, words);
    store.actions.setLang('uk');
    store.actions.setLang('ko');
    await words.arrive('ko');
    await words.arrive('uk');
    expect(store.getState().lang).toBe('ko');
  });

  it('stays where the words do not arrive, and the state says which', async () => {
    const words = makeWords('en');
    const store = makeStore({}, words);
    store.actions.setLang('uk');
    await words.fail('uk');
    await Promise.resolve();
    expect(store.getState()).toMatchObject({ lang: 'en', missingLang: 'uk' });
    store.actions.setLang('en');
    expect(store.getState().missingLang).toBeNull();
  });

  it('waits for the words when an address asks for it; the rest of the address does not', async () => {
    const words = makeWords('en');
    const store = makeStore({}, words);
    store.actions.restore({ lang: 'uk', speed: 4 });
    expect(store.getState()).toMatchObject({ lang: 'en', speed: 4 });
    await words.arrive('uk');
    expect(store.getState().lang).toBe('uk');
  });
});
