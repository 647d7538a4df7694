import { describe, expect, it } from 'vitest';
import { checkDataUrl } from '../../src/core/dataUrl.ts';

const SITE = 'https://maps.example.org/embed/';
const LOOPBACK = 'http://127.0.0.1:4173/';

describe('data that an address names', () => {
  it.each<[url: string, site: string, hosts: string[], host: string | null]>([
    ['https://maps.example.org/data/frozen/a.geojson', SITE, [], null],
    ['http://127.0.0.1:4173/data/a.geojson', LOOPBACK, [], null],
    ['https://data.example.net/a.csv', SITE, ['*'], 'data.example.net'],
    ['https://data.example.net/a.csv', SITE, ['data.example.net'], 'data.example.net'],
    ['https://data.example.net:8443/a.csv', SITE, ['data.example.net:8443'], 'data.example.net:8443'],
    ['http://localhost:9000/a.csv', LOOPBACK, ['*'], 'localhost:9000'],
    ['https://xn--80ak6aa92e.com/', SITE, ['*'], 'xn--80ak6aa92e.com'],
  ])('%s on %s with hosts %j is of %s', (url, site, hosts, host) => {
    expect(checkDataUrl(url, site, hosts)).toMatchObject({ ok: true, value: { host } });
  });

  it.each<[url: string, site: string, hosts: string[], code: string]>([
    ['https://data.example.net/a.csv', SITE, [], 'data/host'],
    ['https://data.example.net/a.csv', SITE, ['example.net'], 'data/host'],
    ['https://data.example.net:8443/a.csv', SITE, ['data.example.net'], 'data/host'],
    ['http://data.example.net/a.csv', SITE, ['*'], 'data/scheme'],
    ['http://127.0.0.1:9000/a.csv', SITE, ['*'], 'data/scheme'],
    ['http://192.168.0.1/a.csv', LOOPBACK, ['*'], 'data/scheme'],
    ['http://localhost:9000/a.csv', LOOPBACK, [], 'data/host'],
    ['http://maps.example.org/a.csv', SITE, ['*'], 'data/scheme'],
    ['javascript:alert(1)', SITE, ['*'], 'url/scheme'],
    ['file:///etc/passwd', SITE, ['*'], 'url/scheme'],
    ['https://user@data.example.net/', SITE, ['*'], 'url/credentials'],
    ['a.csv', SITE, ['*'], 'url/unreadable'],
  ])('%s on %s with hosts %j is refused: %s', (url, site, hosts, code) => {
    const checked = checkDataUrl(url, site, hosts);
    expect(checked.ok ? 'accepted' : checked.problem.code).toBe(code);
  });
});
