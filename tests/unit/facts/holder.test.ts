import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compareHolder, type HolderInput } from '../../../lib/facts/holder.ts';
import type { RecipientIdentifier } from '../../../lib/facts/model.ts';
import { compareNames } from '../../../lib/facts/names.ts';
import { readRecipient } from '../../../lib/facts/recipient.ts';
import { accredible, credentialOf, credly } from './inputs.ts';

const sha256 = (text: string) => `sha256$${createHash('sha256').update(text).digest('hex')}`;
const email = (value: string, over: Partial<RecipientIdentifier> = {}): RecipientIdentifier => ({
  type: 'email',
  hashed: value.includes('$'),
  value,
  salt: null,
  ...over,
});

describe('two names', () => {
  test.each([
    ['Jean Tremblay', 'jean  TREMBLAY', 'same'],
    ['Renée Côté', 'Renee Cote', 'same'],
    ['Jean-Pierre Roy', 'Jean Pierre Roy', 'same'],
    ["Sean O'Brien", 'Sean O’Brien', 'same'],
    ['Dr. Jean Tremblay (he/him)', 'Jean Tremblay', 'same'],
    ['Łukasz Sørensen', 'Lukasz Sorensen', 'same'],
    ['王小明', '王小明', 'same'],
    ['Tremblay, Jean', 'Jean Tremblay', 'similar'],
    ['J. Tremblay', 'Jean Tremblay', 'similar'],
    ['Jean T.', 'Jean Tremblay', 'similar'],
    ['Jean Tremblay', 'Jean Luc Tremblay', 'similar'],
    ['Maria Lopez', 'Maria Garcia-Lopez', 'similar'],
    ['Alex Roy', 'Alexander Roy', 'similar'],
    ['Jürgen Müller', 'Juergen Mueller', 'similar'],
    ['Ann Mc Donald', 'Ann McDonald', 'similar'],
    ['Jean', 'Jean Tremblay', 'similar'],
    ['Jean Tremblay', 'Marie Tremblay', 'different'],
    ['Jean Tremblay', 'Jean Gagnon', 'different'],
    ['Jean Jean', 'Jean Tremblay', 'different'],
    ['J. T.', 'Jean Tremblay', 'different'],
    ['Al Roy', 'Alexander Roy', 'different'],
    ['Vladimir Popov', 'Владимир Попов', 'different'],
    ['राम', 'रीमा', 'different'],
    ['', 'Jean', 'different'],
  ] as const)('"%s" and "%s" are %s', (a, b, likeness) => {
    expect(compareNames(a, b)).toBe(likeness);
    expect(compareNames(b, a)).toBe(likeness);
  });
});

describe('the holder', () => {
  const ask = (over: Partial<HolderInput>) =>
    compareHolder({ names: [], identifiers: [], known: { name: null, emails: [] }, ...over });
  const known = (name: string | null, ...emails: string[]) => ({ name, emails });

  test.each<[string, Partial<HolderInput>, string, string | null]>([
    [
      'a hashed address with salt',
      { identifiers: [email(sha256('jean@example.com' + 'salt'), { salt: 'salt' })], known: known(null, 'jean@example.com') },
      'match',
      'email',
    ],
    [
      'a hashed address typed with capitals',
      { identifiers: [email(sha256('jean@example.com'))], known: known(null, ' Jean@Example.com ') },
      'match',
      'email',
    ],
    [
      'a hashed address with capitals in the badge',
      { identifiers: [email(sha256('Jean@Example.com'))], known: known(null, 'Jean@Example.com') },
      'match',
      'email',
    ],
    [
      'a bare hash',
      { identifiers: [email(sha256('j@e.ca').slice(7).toUpperCase(), { hashed: true })], known: known(null, 'j@e.ca') },
      'match',
      'email',
    ],
    ['a plain address', { identifiers: [email('Jean@example.com')], known: known(null, 'jean@EXAMPLE.com') }, 'match', 'email'],
    [
      'the wrong salt',
      { identifiers: [email(sha256('jean@example.comsalt'), { salt: 'other' })], known: known(null, 'jean@example.com') },
      'different',
      'email',
    ],
    [
      'another address',
      { identifiers: [email(sha256('a@example.com'))], known: known(null, 'b@example.com') },
      'different',
      'email',
    ],
    [
      'an address that matches wins over another name',
      { names: ['Jean Gagnon'], identifiers: [email('j@e.ca')], known: known('Jean Tremblay', 'j@e.ca') },
      'match',
      'email',
    ],
    [
      'names decide when the address is another',
      { names: ['Jean Tremblay'], identifiers: [email('j@e.ca')], known: known('Jean Tremblay', 'k@e.ca') },
      'match',
      'name',
    ],
    [
      'MD5 is not compared',
      { identifiers: [email(`md5$${'0'.repeat(32)}`, { hashed: true })], known: known(null, 'j@e.ca') },
      'not-compared',
      null,
    ],
    [
      'a hash of another kind of identifier is not compared',
      { identifiers: [email(sha256('j@e.ca'), { type: 'other' })], known: known(null, 'j@e.ca') },
      'not-compared',
      null,
    ],
    ['a hashed name', { identifiers: [email(sha256('Jean Roy'), { type: 'name' })], known: known('Jean Roy') }, 'match', 'name'],
    [
      'a hashed name that differs says nothing',
      { identifiers: [email(sha256('Jean Roy'), { type: 'name' })], known: known('Jean B. Roy') },
      'not-compared',
      null,
    ],
    ['similar names', { names: ['J. Roy'], known: known('Jean Roy') }, 'similar', 'name'],
    ['different names', { names: ['Marie Gagnon'], known: known('Jean Roy') }, 'different', 'name'],
    ['the best of several names', { names: ['Marie Gagnon', 'Jean Roy'], known: known('Jean Roy') }, 'match', 'name'],
    [
      'a hashed address that the page does not show',
      { identifiers: [email(sha256('x'))], known: known('Jean Roy') },
      'not-compared',
      null,
    ],
    ['nobody in the badge', { known: known('Jean Roy', 'j@e.ca') }, 'not-named', null],
    ['nothing known of the person', { names: ['Jean Roy'] }, 'not-compared', null],
    ['an empty page name is none', { names: ['Jean Roy'], known: known('  ') }, 'not-compared', null],
  ])('%s', async (_, input, holder, by) => {
    expect(await ask(input)).toMatchObject({ holder, by });
  });

  test('the names that are shown are the ones that were compared, never an address', async () => {
    const result = await ask({
      names: ['Marie Gagnon', 'Jean Roy'],
      identifiers: [email('secret@e.ca')],
      known: known('Jean Roy', 'secret@e.ca'),
    });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(await ask({ names: ['Marie', 'Jean Roy'], known: known('Jean Roy') })).toMatchObject({
      names: { page: 'Jean Roy', badge: 'Jean Roy' },
    });
  });
});

describe('the recipient', () => {
  const ob2 = (json: object) => readRecipient(credentialOf('open-badges-2.0', json as never), null);
  const ob3 = (subject: object) => readRecipient(credentialOf('open-badges-3.0', { credentialSubject: subject as never }), null);

  test('Open Badges 2', () => {
    expect(ob2({ recipient: { type: 'email', hashed: true, salt: 's', identity: sha256('x') } })).toEqual({
      names: [],
      identifiers: [{ type: 'email', hashed: true, value: sha256('x'), salt: 's' }],
    });
    expect(ob2({ recipient: { type: 'email', identity: 'a@b.ca' }, 'extensions:recipientProfile': { name: 'Jean' } })).toEqual({
      names: ['Jean'],
      identifiers: [{ type: 'email', hashed: false, value: 'a@b.ca', salt: null }],
    });
    expect(ob2({})).toEqual({ names: [], identifiers: [] });
    expect(ob2({ recipient: { hashed: true } }).identifiers).toEqual([]);
  });

  test('Open Badges 0.5: the identity itself, salt beside it', () => {
    expect(ob2({ recipient: sha256('x'), salt: 's' }).identifiers).toEqual([
      { type: 'email', hashed: true, value: sha256('x'), salt: 's' },
    ]);
  });

  test('Open Badges 3', () => {
    expect(
      ob3({ name: 'Jean', identifier: [{ identityType: 'emailAddress', identityHash: sha256('x'), hashed: true, salt: 's' }] }),
    ).toEqual({
      names: ['Jean'],
      identifiers: [{ type: 'email', hashed: true, value: sha256('x'), salt: 's' }],
    });
    expect(ob3({ id: 'mailto:a@b.ca' }).identifiers).toMatchObject([{ type: 'email', hashed: false, value: 'a@b.ca' }]);
    expect(ob3({ id: 'did:key:z6Mk' })).toEqual({ names: [], identifiers: [] });
    expect(ob3({ identifier: { identityType: 'sourcedId', identityHash: '42', hashed: false } }).identifiers).toMatchObject([
      { type: 'other' },
    ]);
  });

  test('a record names the holder only when the credential does not', () => {
    const credential = (json: object) => credentialOf('open-badges-2.0', json as never);
    expect(readRecipient(credential({}), credly({ issued_to: 'Jean' })).names).toEqual(['Jean']);
    expect(readRecipient(credential({}), accredible({ recipient: { name: 'Jean', email: 'j@e.ca' } }))).toEqual({
      names: ['Jean'],
      identifiers: [],
    });
    expect(
      readRecipient(credential({ 'extensions:recipientProfile': { name: 'Marie' } }), credly({ issued_to: 'Jean' })).names,
    ).toEqual(['Marie']);
  });
});
