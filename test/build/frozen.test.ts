import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FROZEN_FOLDER, frozenManifest, frozenName, readFrozen } from '../../build/frozen.ts';

const text = (title: string) => JSON.stringify({ dataset: { id: 'some-map', title, modified: '2026-11-22' } });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frozen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('frozen data', () => {
  it('are named by their content: the same name for the same bytes, another for others', () => {
    expect(frozenName(text('A'))).toMatch(/^some-map\.[0-9a-f]{16}\.geojson$/);
    expect(frozenName(text('A'))).toBe(frozenName(text('A')));
    expect(frozenName(text('A'))).not.toBe(frozenName(text('B')));
  });

  it('are found by the manifest, relative to itself', () => {
    const { file, modified } = JSON.parse(frozenManifest(text('A')));
    expect(new URL(file, 'https://maps.example.org/data/frozen.json').pathname).toBe(
      `/${FROZEN_FOLDER}/${frozenName(text('A'))}`,
    );
    expect(modified).toBe('2026-11-22');
  });

  it('are read back, each under its name; other files are left alone', () => {
    for (const each of [text('A'), text('B')]) writeFileSync(join(folder, frozenName(each)), each);
    writeFileSync(join(folder, 'README.md'), 'About this folder');
    expect([...readFrozen(folder).values()].sort()).toEqual([text('A'), text('B')]);
    expect(readFrozen(join(folder, 'missing')).size).toBe(0);
  });

  it('stop the build where they were changed', () => {
    writeFileSync(join(folder, frozenName(text('A'))), text('B'));
    expect(() => readFrozen(folder)).toThrow(/not what was frozen/);
  });
});
