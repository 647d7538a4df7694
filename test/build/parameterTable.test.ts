import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PARAMETERS_PAGE, writeParametersPage } from '../../build/parameterTable.ts';
import { PARAMETER_NAMES } from '../../src/params/index.ts';

describe('the page of parameters', () => {
  const page = readFileSync(join(import.meta.dirname, '../..', PARAMETERS_PAGE), 'utf8');

  it('is the one that the table makes: `npx tsx build/parameterTable.ts` writes it', () => {
    expect(page).toBe(writeParametersPage());
  });

  it('has a row for every parameter', () => {
    const named = page.split('\n').flatMap((line) => /^\| `([a-z-]+)`/.exec(line)?.[1] ?? []);
    expect(named).toEqual([...PARAMETER_NAMES]);
  });
});
