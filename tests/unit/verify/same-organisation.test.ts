import { describe, expect, test } from 'vitest';
import { likenessOf, registrableDomain } from '../../../lib/verify/same-organisation.ts';

describe('two parties', () => {
  const of = (id: string | null, over: object = {}) => ({ id, ...over });
  test.each([
    ['one identifier', of('did:key:z1'), of('did:key:z1'), 'same'],
    ['one host', of('https://college.example/a'), of('https://college.example/b'), 'domain'],
    ['a host and its did:web', of('https://badges.college.example/a'), of('did:web:college.example'), 'domain'],
    ['two hosts of one domain', of('https://a.college.example/'), of('https://b.college.example/'), 'domain'],
    ['one domain below a province', of('https://a.college.on.ca/'), of('did:web:college.on.ca'), 'domain'],
    ['two domains below a province', of('https://college.on.ca/'), of('https://other.on.ca/'), null],
    ['two domains below ac.uk', of('https://a.ac.uk/'), of('https://b.ac.uk/'), null],
    ['two organisations', of('did:web:college.example'), of('did:web:industry.test'), null],
    ['two keys', of('did:key:z1'), of('did:key:z2'), null],
    ['two keys of one name', of('did:key:z1', { name: 'ICTC' }), of('did:key:z2', { name: 'ictc.' }), 'same'],
    ['two names of one key', of('did:web:a.example', { thumbprint: 'k' }), of('did:web:b.test', { thumbprint: 'k' }), 'same'],
    [
      'a key whose profile links to the host',
      of('did:key:z1', { url: 'https://college.example' }),
      of('did:web:college.example'),
      'domain',
    ],
    ['no identifier', of(null), of('did:key:z1'), 'same'],
    ['a broken did:web', of('did:web:%zz'), of('did:key:z1'), null],
  ])('%s', (_, a, b, expected) => {
    expect(likenessOf(a, b)).toBe(expected);
    expect(likenessOf(b, a)).toBe(expected);
  });

  test.each([
    ['www.example.org', 'example.org'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['example.org', 'example.org'],
    ['127.0.0.1', '127.0.0.1'],
    ['college.example:8443', 'college.example'],
    [null, null],
  ])('the domain of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});
