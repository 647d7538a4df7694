import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compileText } from '../../build/dataset.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { readChecked } from '../../src/load/checkedFile.ts';

const TEXT = compileText(`${import.meta.dirname}/../..`);
const HASH = createHash('sha256').update(TEXT).digest('hex');

test('the file that the build compiled is taken as it is, and is what the reader makes of it', async () => {
  const parsed = parseDateline(TEXT);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.problems).toEqual([]);
  expect(await readChecked(TEXT, HASH)).toEqual(parsed.value.file);
});

test('a file that differs in one letter is left to the reader, and so is every file where none was compiled', async () => {
  expect(await readChecked(TEXT.replace('Kursk', 'Kyrsk'), HASH)).toBeNull();
  expect(await readChecked(TEXT, undefined)).toBeNull();
});
