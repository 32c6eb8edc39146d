import { describe, expect, it } from 'vitest';
import { askable } from '../../../../lib/net/address.ts';
import { addressOfDidWeb } from '../../../../lib/verify/keys/did-web.ts';

describe('the address of a did:web document', () => {
  it.each([
    ['did:web:college.example', 'https://college.example/.well-known/did.json'],
    ['did:web:college.example:issuers:1', 'https://college.example/issuers/1/did.json'],
    ['did:web:college.example%3A8443', 'https://college.example:8443/.well-known/did.json'],
    ['did:web:college.example:a%20b', 'https://college.example/a%20b/did.json'],
    ['did:web:college.example:a%2Fb', 'https://college.example/a%2Fb/did.json'],
    ['did:web:college.example:a?b', 'https://college.example/a%3Fb/did.json'],
    ['did:web:college.example:a%23b', 'https://college.example/a%23b/did.json'],
  ])('%s', (did, address) => {
    expect(addressOfDidWeb(did)).toBe(address);
  });

  it.each([
    ['no host', 'did:web:'],
    ['an empty part', 'did:web:college.example::a'],
    ['an empty end', 'did:web:college.example:'],
    ['a slash in the host', 'did:web:college.example%2Fevil'],
    ['a name before the host', 'did:web:college.example%40evil.example'],
    ['a query in the host', 'did:web:college.example%3Fa'],
    ['a fragment in the host', 'did:web:college.example%23a'],
    ['white space in the host', 'did:web:college.example%20a'],
    ['letters that DNS does not have', 'did:web:collège.example'],
    ['letters that a DID cannot have, which may imitate others', 'did:web:collège.example'],
    ['an encoded letter in the host', 'did:web:college%2Eexample'],
    ['a backslash in the host', 'did:web:college.example%5Cevil'],
    ['half an escape', 'did:web:college.example%'],
    ['half an escape in the path', 'did:web:college.example:%e'],
    ['another method', 'did:webs:college.example'],
  ])('there is none for %s', (_, did) => {
    expect(addressOfDidWeb(did)).toBeNull();
  });

  it('never climbs out of its own place', () => {
    for (const up of ['..', '%2e%2e', '.', '%2e', '.%2E'])
      expect(addressOfDidWeb(`did:web:college.example:tenants:a:${up}:b`)).toBeNull();
  });

  it.each(['did:web:localhost', 'did:web:127.0.0.1', 'did:web:college.example%3A8443', 'did:web:10.0.0.1', 'did:web:intranet'])(
    '%s has an address that is never asked',
    (did) => {
      expect(askable(addressOfDidWeb(did) ?? '')).toBeNull();
    },
  );
});
