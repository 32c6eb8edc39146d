import { describe, expect, test } from 'vitest';
import { refusedByAddress, workLink } from '../../../lib/facts/work-link.ts';
import { accredible, credly, ob2, ob3 } from './inputs.ts';

describe('a link to work', () => {
  test.each([
    ['https://github.com/somebody/project', 'github.com', 'github'],
    ['https://somebody.github.io/x', 'somebody.github.io', 'github'],
    ['https://youtu.be/abc', 'youtu.be', 'youtube'],
    ['https://www.behance.net/x', 'www.behance.net', 'behance'],
    ['https://docs.google.com/document/d/1', 'docs.google.com', 'google-drive'],
    ['https://notgithub.com/x', 'notgithub.com', 'other'],
    ['https://github.com.evil.example/x', 'github.com.evil.example', 'other'],
    ['https://github.com@evil.example/x', 'evil.example', 'other'],
    ['https://gіthub.com/x', 'xn--gthub-n2e.com', 'other'],
  ])('%s leads to %s', (address, host, known) => {
    expect(workLink(address, refusedByAddress)).toMatchObject({
      host,
      known,
      excluded: null,
      url: expect.stringContaining(`https://${host}/`),
    });
  });

  test.each([
    ['http://github.com/x', 'not_https'],
    ['javascript:alert(1)', 'not_https'],
    ['data:text/html,x', 'not_https'],
    ['https://localhost/x', 'refused_address'],
    ['https://192.168.0.1/x', 'refused_address'],
    ['https://2130706433/', 'refused_address'],
    ['https://jira.corp/x', 'refused_address'],
    ['https://example.org:8443/x', 'refused_address'],
    ['https://github.com/login?return_to=%2Fa%2Fb', 'login_page'],
    ['https://campus.example/users/sign_in', 'login_page'],
    ['https://campus.example/Sign-In.aspx/', 'login_page'],
    ['https://accounts.google.com/v3/', 'login_page'],
    ['https://login.campus.example/course/1', 'login_page'],
    ['urn:uuid:1', null],
    ['did:web:a.example', null],
    ['just words', null],
    ['mailto:a@b.example', null],
  ])('%s is not opened', (address, excluded) => {
    expect(workLink(address, refusedByAddress)).toMatchObject({ url: null, excluded });
  });

  test.each([
    'https://github.com/somebody/login',
    'https://campus.example/projects/sign-in-form.html',
    'https://campus.example/?next=/login',
    'https://mylogin.example/work',
    'https://blog.example/accounts.google.com',
  ])('%s is no sign-in page', (address) => {
    expect(workLink(address, refusedByAddress)).toMatchObject({ url: address, excluded: null });
  });

  test('the caller may refuse more', () => {
    expect(workLink('https://a.example/', () => true).excluded).toBe('refused_address');
  });
});

describe('portfolio', () => {
  test('Open Badges 2: an address, an object, a list, words, nothing', () => {
    expect(ob2({ evidence: 'https://github.com/a/b' }).portfolio).toMatchObject([
      { url: 'https://github.com/a/b', addedBy: 'issuer', fact: { path: '$.evidence', how: 'TLS' } },
    ]);
    expect(
      ob2({ evidence: [{ id: 'https://a.example/w', name: 'Work', narrative: 'How' }, 'https://b.example/'] }).portfolio,
    ).toMatchObject([
      { name: 'Work', description: 'How', fact: { value: 'Work', path: '$.evidence[0]' } },
      { host: 'b.example', fact: { path: '$.evidence[1]' } },
    ]);
    expect(ob2({ narrative: 'Built a bridge' }).portfolio).toMatchObject([{ url: null, description: 'Built a bridge' }]);
    expect(ob2({ evidence: [] }).portfolio).toEqual([]);
    expect(ob2({ evidence: ['urn:uuid:1', {}, ''] }).portfolio).toEqual([]);
  });

  test('Open Badges 3: at the top level only', () => {
    expect(ob3({ evidence: { id: 'https://vimeo.com/1', type: 'Evidence', name: 'Film', genre: 'x' } }).portfolio).toMatchObject([
      { known: 'vimeo', name: 'Film', fact: { how: 'SIG' } },
    ]);
    expect(ob3({ credentialSubject: { evidence: [{ id: 'https://vimeo.com/1' }] } }).portfolio).toEqual([]);
  });

  test('the Open Badges 2 original is no work', () => {
    const evidence = (type: string) =>
      ob3({ evidence: [{ id: 'https://a.example/1', type: ['Evidence', type] }] }).portfolio[0]?.excluded;
    expect(evidence('https://w3id.org/openbadges#Assertion')).toBe('original_badge');
    expect(evidence('Something')).toBeNull();
  });

  test.each([
    ['zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n', true],
    ['<script>', false],
    ['', false],
    [7, false],
  ])('the fingerprint %s is kept to be compared on request: %s', (digestMultibase, isKept) => {
    const digestOf = (id: string) => ob3({ evidence: [{ id, name: 'Work', digestMultibase }] }).portfolio[0]?.digest;
    expect(digestOf('https://a.example/w')).toEqual(
      isKept ? { multibase: digestMultibase, state: 'not-compared', at: null } : null,
    );
    // Nothing can be read there.
    expect(digestOf('http://a.example/w')).toBeNull();
  });

  test.each(['signed', 'unbound', 'unsigned', 'unknown'] as const)(
    'a fingerprint is the issuer’s only where it spoke: %s',
    (authentic) => {
      const evidence = [{ id: 'https://a.example/w', digestMultibase: 'zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n' }];
      expect(ob3({ evidence }, { authentic }).portfolio[0]?.digest !== null).toBe(authentic === 'signed');
    },
  );

  test('excluded links stay listed, without the address', () => {
    expect(ob3({ evidence: [{ id: 'javascript:alert(1)', name: 'Click me' }] }).portfolio).toMatchObject([
      { url: null, excluded: 'not_https', name: 'Click me' },
    ]);
  });

  test('Credly shows what the issuer attached, Accredible what the person may have added', () => {
    expect(
      ob2({}, { record: credly({ evidence: [{ type: 'UrlEvidence', url: 'https://a.example/w', title: 'W' }] }) }).portfolio,
    ).toMatchObject([
      { addedBy: 'issuer', name: 'W', fact: { how: 'TLS-P', speaker: { who: 'platform', host: 'www.credly.com' } } },
    ]);
    const record = accredible({
      evidence_items: [{ description: 'My app', url: 'https://a.example/w' }],
      references: [{ description: 'Great work', relationship: 'Manager' }],
    });
    expect(ob2({}, { record }).portfolio).toMatchObject([
      { addedBy: 'recipient', url: 'https://a.example/w', fact: { how: 'REC', speaker: { who: 'recipient' } } },
      { addedBy: 'recipient', url: null, description: 'Great work\n\nManager' },
    ]);
  });

  test('the same work is listed once, as the credential states it', () => {
    const both = ob2(
      { evidence: 'https://a.example/w' },
      { record: credly({ evidence: [{ url: 'https://a.example/w' }, { url: 'https://a.example/other' }] }) },
    );
    expect(both.portfolio.map((work) => [work.url, work.fact.how])).toEqual([
      ['https://a.example/w', 'TLS'],
      ['https://a.example/other', 'TLS-P'],
    ]);
  });
});
