import { describe, expect, it } from 'vitest';
import { inScope } from '../../../../lib/verify/proof/hosted.ts';

const ID = 'https://badges.example/school/assertions/7';
const ISSUER = 'https://badges.example/school/issuer';

describe('the scope of an issuer’s hosted assertions', () => {
  it.each<[string, string, string, object, boolean]>([
    ['by default its own origin', ID, ISSUER, {}, true],
    ['by default no other', ID, 'https://school.example/issuer', {}, false],
    ['by default not a subdomain', 'https://a.badges.example/7', ISSUER, {}, false],
    ['http counts as https', ID.replace('https', 'http'), ISSUER, {}, true],
    ['an origin that it names', ID, 'https://school.example/', { allowedOrigins: 'badges.example' }, true],
    [
      'an origin that it names, with a scheme',
      ID,
      'https://school.example/',
      { allowedOrigins: ['https://Badges.example/'] },
      true,
    ],
    ['no longer its own, when it names others', ID, ISSUER, { allowedOrigins: ['other.example'] }, false],
    ['not what ends like it', 'https://evil-badges.example/7', ISSUER, { allowedOrigins: ['badges.example'] }, false],
    ['a prefix', ID, 'https://school.example/', { startsWith: 'https://badges.example/school/' }, true],
    ['a prefix without its slash', ID, 'https://school.example/', { startsWith: 'https://badges.example/school' }, true],
    [
      'not beyond the end of a name',
      'https://badges.example/school-evil/7',
      ISSUER,
      { startsWith: 'https://badges.example/school' },
      false,
    ],
    [
      'not beyond the end of a host',
      'https://badges.example.evil.example/7',
      ISSUER,
      { startsWith: 'https://badges.example' },
      false,
    ],
    ['one of several prefixes', ID, ISSUER, { startsWith: ['https://a.example/', 'https://badges.example/'] }, true],
    [
      'a prefix and an origin, both',
      ID,
      ISSUER,
      { startsWith: 'https://badges.example/other/', allowedOrigins: 'badges.example' },
      false,
    ],
    ['a prefix that is no address', ID, ISSUER, { startsWith: 'badges.example' }, false],
    ['a prefix at a private address', 'https://10.0.0.1/7', ISSUER, { startsWith: 'https://10.0.0.1/' }, false],
    [
      'not what climbs out of a prefix',
      'https://badges.example/school/%2e%2e/7',
      ISSUER,
      { startsWith: 'https://badges.example/school/' },
      false,
    ],
    [
      'nor with an encoded slash',
      'https://badges.example/school/..%2f7',
      ISSUER,
      { startsWith: 'https://badges.example/school/' },
      false,
    ],
    ['a policy that is no object', ID, ISSUER, [], true],
  ])('%s', (_, id, issuer, verification, expected) => {
    expect(inScope(id, issuer, { verification } as never)).toBe(expected);
  });
});
