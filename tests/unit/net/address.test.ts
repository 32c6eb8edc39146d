import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askable, hostOf, isPublicAddress, sameIdentifier } from '../../../lib/net/address.ts';

describe('an identifier is asked at https, at its own host', () => {
  it.each([
    ['https://issuer.example/1', 'https://issuer.example/1'],
    ['http://issuer.example/1', 'https://issuer.example/1'],
    ['HTTPS://Issuer.Example/A', 'https://issuer.example/A'],
    ['https://issuer.example', 'https://issuer.example/'],
    ['https://issuer.example:443/', 'https://issuer.example/'],
    ['https://issuer.example/1#key', 'https://issuer.example/1'],
    ['https://issuer.example/?a=1', 'https://issuer.example/?a=1'],

    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://issuer.example/a/../b', 'https://issuer.example/b'],
    ['https://localhost.issuer.example/', 'https://localhost.issuer.example/'],
    ['https://10.0.0.1.issuer.example/', 'https://10.0.0.1.issuer.example/'],
  ])('%s', (identifier, address) => {
    expect(askable(identifier)).toBe(address);
    expect(isPublicAddress(identifier)).toBe(true);
  });
});

describe('what is never asked', () => {
  it.each([
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://127.0.0.1/',
    'https://127.0.0.1./',
    'https://127.1/',
    'https://2130706433/',
    'https://0177.0.0.1/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0/',
    'https://０１２7.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[2001:db8::1]/',
    'https://router/',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://metadata.google.internal./',
    'https://wiki.corp/',
    'https://nas.lan/',
    'https://box.home/',
    'https://box.home.arpa/',
    'https://1.0.0.127.in-addr.arpa/',
    'https://abc.onion/',
    'https://nothing.invalid/',
    'https://host.localdomain/',
    'https://issuer.example./1',
    'https://issuer.example:8443/',
    'https://issuer.example:80/',
    'http://issuer.example:8080/',
    'https://name@issuer.example/',
    'https://name:word@issuer.example/',
    'https://:word@issuer.example/',
    'ftp://issuer.example/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'javascript:alert(1)',
    'blob:https://issuer.example/1',
    'chrome-extension://abc/page.html',
    'did:web:issuer.example',
    'urn:uuid:1',
    '//issuer.example/',
    '/1',
    'issuer.example',
    'https://',
    'https://%/',
    // In a question to the browser these would be every host below, or no host at all.
    'https://*.com/',
    'https://*.issuer.example/',
    'https://(x+x+)+y.example/',
    'https://a,b.example/',
    'https://a..example/',
    '',
  ])('%s', (identifier) => {
    expect(askable(identifier)).toBeNull();
  });

  it('an address that is asked is always https, without a name, a port or a fragment, and names a host with a dot', () => {
    const part = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.ipV4().map((ip) => `https://${ip}/`),
      fc.ipV6().map((ip) => `http://[${ip}]/`),
    );
    fc.assert(
      fc.property(part, (identifier) => {
        const address = askable(identifier);
        if (address === null) return;
        const url = new URL(address);
        expect([url.protocol, url.username, url.port, url.hash]).toEqual(['https:', '', '', '']);
        expect(url.hostname).toMatch(/[^.]\.[^.]/);
        expect(url.hostname).not.toMatch(/^[\d.]+$/);
        expect(askable(address)).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ['https://Issuer.example/1', 'issuer.example'],
  ['http://issuer.example:8080/', 'issuer.example'],
  ['did:web:Issuer.example:a:b', 'issuer.example'],
  ['did:web:issuer.example%3A8443', 'issuer.example'],
  ['did:web:issuer.example#key', 'issuer.example'],
  ['did:web:%', null],
  ['did:key:z6Mk', null],
  ['urn:uuid:1', null],
  ['issuer.example', null],
])('the host of %s is %s', (identifier, host) => {
  expect(hostOf(identifier)).toBe(host);
});

describe('two identifiers', () => {
  it.each([
    ['http://issuer.example/1', 'https://issuer.example/1'],
    ['https://issuer.example', 'https://issuer.example/'],
    ['https://ISSUER.example/1', 'https://issuer.example/1'],
    ['did:key:z6Mk', 'did:key:z6Mk'],
  ])('%s and %s are one', (a, b) => {
    expect(sameIdentifier(a, b)).toBe(true);
    expect(sameIdentifier(b, a)).toBe(true);
  });

  it.each([
    ['https://issuer.example/1', 'https://issuer.example/2'],
    ['https://issuer.example/a', 'https://issuer.example/A'],
    ['https://issuer.example/a', 'https://issuer.example/a/'],
    ['https://issuer.example/', 'https://issuer.example.evil.example/'],
    ['https://issuer.example/?a', 'https://issuer.example/'],
    ['https://issuer.example/#a', 'https://issuer.example/#b'],
    ['http://issuer.example:8080/', 'https://issuer.example/'],
    ['https://name@issuer.example/', 'https://issuer.example/'],
    ['did:key:z6Mk', 'did:key:z6MK'],
    ['urn:uuid:A', 'urn:uuid:a'],
  ])('%s and %s are two', (a, b) => {
    expect(sameIdentifier(a, b)).toBe(false);
    expect(sameIdentifier(b, a)).toBe(false);
  });
});
