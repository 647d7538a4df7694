import { describe, expect, it } from 'vitest';
import { firstChunk } from '../../build/firstChunk.ts';

const ICONS = '/node_modules/lucide-react/dist/esm/icons/x.mjs';

const GRAPH: Readonly<Record<string, readonly string[]>> = {
  '/main.tsx': ['/App.tsx', '/store.ts'],
  '/App.tsx': ['/store.ts', ICONS],
  '/store.ts': ['/App.tsx'],
  // Fetched by App when it is wanted, so no import of it.
  '/Dialog.tsx': ['/App.tsx', '/format.ts'],
  '/format.ts': [],
};
const graph = { getModuleInfo: (id: string) => (GRAPH[id] ? { importedIds: GRAPH[id] } : null) };

describe('the first chunk', () => {
  const nameOf = firstChunk('/main.tsx');

  it('holds the entry and all that it imports, round in a circle or not', () => {
    expect(['/main.tsx', '/App.tsx', '/store.ts'].map((id) => nameOf(id, graph))).toEqual(['first', 'first', 'first']);
  });

  it('leaves out what is fetched later, and what that alone imports', () => {
    expect(['/Dialog.tsx', '/format.ts'].map((id) => nameOf(id, graph))).toEqual([null, null]);
  });

  it('leaves icons to those who draw them: their index reaches all of them', () => {
    expect(nameOf(ICONS, graph)).toBeNull();
  });
});
