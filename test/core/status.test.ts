import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANCES, type Stance } from '../../src/core/model.ts';
import { statusOfClaims } from '../../src/core/status.ts';

const of = (...stances: Stance[]) => statusOfClaims(stances.map((stance) => ({ stance })));

describe('the status of an event', () => {
  it.each<[Stance[], string]>([
    [[], 'reported'],
    [['asserts'], 'reported'],
    [['estimates'], 'reported'],
    [['asserts', 'asserts'], 'reported'],
    [['denies'], 'reported'],
    [['asserts', 'denies'], 'contested'],
    [['estimates', 'denies'], 'contested'],
    [['corroborates', 'denies'], 'contested'],
    [['forecasts', 'denies'], 'contested'],
    [['asserts', 'could-not-verify'], 'unverified'],
    [['could-not-verify'], 'unverified'],
    [['corroborates', 'could-not-verify'], 'unverified'],
    [['asserts', 'denies', 'could-not-verify'], 'contested'],
    [['denies', 'could-not-verify'], 'unverified'],
    [['forecasts'], 'forecast'],
    [['forecasts', 'forecasts'], 'forecast'],
    [['forecasts', 'asserts'], 'reported'],
    [['forecasts', 'could-not-verify'], 'unverified'],
    [['asserts', 'corroborates'], 'corroborated'],
    [['corroborates'], 'corroborated'],
  ])('of claims that say %j is %s', (stances, status) => {
    expect(of(...stances)).toBe(status);
  });

  it('“could not verify” is never “false”: it makes nothing contested', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STANCES.filter((stance) => stance !== 'denies'))), (stances) => {
        expect(of(...stances, 'could-not-verify')).toBe('unverified');
      }),
    );
  });

  it('depends on what is said, not on the order or the number of voices', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STANCES)), (stances) => {
        const status = of(...stances);
        expect(of(...stances.toReversed())).toBe(status);
        expect(of(...stances, ...stances)).toBe(status);
      }),
    );
  });
});
