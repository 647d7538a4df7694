import { expect, it } from 'vitest';
import { CONTRACT_VERSION } from '../../src/embed/api.ts';
import { DatelineMapElement } from '../../src/embed/element.ts';
import { METHODS } from '../../src/embed/methods.ts';
import { FLAGS, PARAMETER_NAMES, propertyOf } from '../../src/params/index.ts';

it('can be imported where there is no page', async () => {
  expect(globalThis.document).toBeUndefined();
  await expect(import('../../src/embed/loader.ts')).resolves.toBeTruthy();
});

it('has an attribute and a property for every parameter, made from one table', () => {
  for (const name of PARAMETER_NAMES) {
    expect(DatelineMapElement.observedAttributes).toContain(name);
    const property = Object.getOwnPropertyDescriptor(DatelineMapElement.prototype, propertyOf(name));
    expect([name, property?.get !== undefined, property?.set !== undefined]).toEqual([name, true, true]);
  }
});

it('reflects: what is set as a property is an attribute, and the other way round', () => {
  const attributes = new Map<string, string>();
  // As much of an element as properties need.
  const element = Object.create(DatelineMapElement.prototype, {
    getAttribute: { value: (name: string) => attributes.get(name) ?? null },
    setAttribute: { value: (name: string, text: string) => attributes.set(name, text) },
    removeAttribute: { value: (name: string) => attributes.delete(name) },
  }) as Record<string, unknown>;
  for (const name of PARAMETER_NAMES) {
    const property = propertyOf(name);
    if ((FLAGS as readonly string[]).includes(name)) {
      element[property] = true;
      expect([attributes.get(name), element[property]]).toEqual(['', true]);
      attributes.set(name, '0');
      expect(element[property]).toBe(false);
    } else {
      element[property] = 7;
      expect([attributes.get(name), element[property]]).toEqual(['7', '7']);
      attributes.set(name, 'other');
      expect(element[property]).toBe('other');
    }
    element[property] = null;
    expect(attributes.has(name)).toBe(false);
  }
  element.filters = { category: ['a;b', 'c~d', '100%'], place: [] };
  expect(attributes.get('filter')).toBe('category:a%3Bb~c%7Ed~100%25;place:');
});

it('has every method of the contract, under the name that it has on the wire', () => {
  for (const method of Object.keys(METHODS)) {
    expect([method, typeof (DatelineMapElement.prototype as unknown as Record<string, unknown>)[method]]).toEqual([
      method,
      'function',
    ]);
  }
});

it('is of a version that files are named by', () => {
  expect(CONTRACT_VERSION).toMatch(/^1\.\d+\.\d+$/);
});
