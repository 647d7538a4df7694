/** The address that pictures and pages carry. */
import { expect, it } from 'vitest';
import { viewLink } from '../../src/ui/viewLink.ts';

it.each([
  ['https://maps.example/a/?time=2024-11&debug=1', 'https://maps.example/a/?time=2024-11'],
  ['https://maps.example/?debug=1', 'https://maps.example/'],
  ['https://maps.example/?place=marino#list', 'https://maps.example/?place=marino#list'],
])('of %s is %s', (href, link) => {
  expect(viewLink(href)).toBe(link);
});
