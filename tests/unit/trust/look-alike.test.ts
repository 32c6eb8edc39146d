import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostResembles, resemblance, strangeLetters } from '../../../lib/trust/look-alike.ts';
import { WELL_KNOWN } from '../../../lib/trust/well-known.ts';

describe('two names of organisations', () => {
  it.each([
    ['Microsoft', 'microsoft corporation'],
    ['Example College', 'EXAMPLE COLLEGE Inc.'],
    ['Université Laval', 'Universite Laval'],
    ['Amazon Web Services (AWS)', 'Amazon Web Services'],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(resemblance(a, b)).toBe('same');
  });

  it.each([
    ['a digit for a letter', 'Micros0ft', 'Microsoft'],
    ['one for l', 'Sa1esforce', 'Salesforce'],
    ['rn for m', 'Cornptia', 'Comptia'],
    ['vv for w', 'Amazon VVeb Services', 'Amazon Web Services'],
    ['a Cyrillic letter', 'M\u0441Gill University', 'McGill University'],
    ['a Greek letter', 'G\u03BFogle', 'Google'],
    ['a fullwidth letter and a Cyrillic one', '\uFF2D\u0456crosoft', 'Microsoft'],
    ['an acronym with a Cyrillic letter', 'I\u0421TC', 'ICTC'],
    ['a letter left out', 'Microsft', 'Microsoft'],
    ['a letter more', 'McGilll University', 'McGill University'],
    ['another letter', 'Salesforse', 'Salesforce'],
    ['two letters swapped', 'Goolge', 'Google'],
    [
      'two letters of a long name',
      'Infomation and Comunications Technology Council',
      'Information and Communications Technology Council',
    ],
  ])('are alike: %s', (_, a, b) => {
    expect(resemblance(a, b)).toBe('similar');
  });

  it.each([
    ['other words', 'Harbourline College', 'Northfield Polytechnic'],
    ['acronyms one letter apart', 'ICTC', 'ICTA'],
    ['acronyms two letters apart', 'IBM', 'IEEE'],
    ['short names beside a common word', 'University of York', 'University of Cork'],
    ['two letters apart in a short name', 'University of Toronto', 'University of Trento'],
    ['neighbours by number', 'School District 42', 'School District 43'],
    ['one name inside another', 'Google', 'Google Developers Group of Laval'],
    ['nothing to compare', '—', 'Google'],
  ])('are two: %s', (_, a, b) => {
    expect(resemblance(a, b)).toBeNull();
  });

  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('a', 'o', '0', 'l', '1', 'r', 'n', 'm', 'v', 'w', ' ', '\u0430', 'É'), maxLength: 20 }),
    fc.constantFrom(...WELL_KNOWN.flatMap(({ names }) => names)),
  );

  it('are as alike one way as the other', () => {
    fc.assert(fc.property(name, name, (a, b) => resemblance(a, b) === resemblance(b, a)));
  });

  it('are never merely alike when they are one', () => {
    fc.assert(fc.property(name, (a) => resemblance(a, a) !== 'similar'));
  });
});

describe('two hosts', () => {
  it.each([
    ['a digit for a letter', 'mcgi1l.ca', 'mcgill.ca'],
    ['the example of the reference', 'mcgil1.ca', 'mcgill.ca'],
    ['a letter left out', 'badges.comptia.org', 'comtia.org'],
    ['a letter more', 'tourism-hr.ca', 'tourismhr.ca'],
    ['rn for m under another ending', 'rnicrosoft.net', 'microsoft.com'],
    ['a Cyrillic letter, as browsers write it', 'xn--icrosoft-pfi.com', 'microsoft.com'],
    ['the whole name inside another', 'microsoft.com.evil.example', 'microsoft.com'],
  ])('are alike: %s', (_, host, known) => {
    expect(hostResembles(host, known)).toBe(true);
  });

  it.each([
    ['the host itself', 'mcgill.ca', 'mcgill.ca'],
    ['a host below', 'badges.mcgill.ca', 'mcgill.ca'],
    ['a host above', 'amazon.com', 'aws.amazon.com'],
    ['short names one letter apart', 'caps.ca', 'cips.ca'],
    ['another name', 'harbourline-college.example', 'mcgill.ca'],
    ['the same name under another ending', 'mcgill.example', 'mcgill.ca'],
  ])('are two: %s', (_, host, known) => {
    expect(hostResembles(host, known)).toBe(false);
  });

  it('under another ending are alike only where somebody chose the host', () => {
    expect(hostResembles('mcgill.example', 'mcgill.ca', true)).toBe(true);
  });

  it('are never alike when they are one, and as alike one way as the other', () => {
    const label = fc.string({ unit: fc.constantFrom('a', 'l', '1', 'o', '0', 'r', 'n', 'm', '-'), minLength: 1, maxLength: 9 });
    const host = fc.tuple(label, fc.constantFrom('ca', 'com', 'example')).map((parts) => parts.join('.'));
    fc.assert(fc.property(host, (a) => !hostResembles(a, a)));
    fc.assert(fc.property(host, host, (a, b) => hostResembles(a, b) === hostResembles(b, a)));
  });
});

describe('letters that pass for Latin ones', () => {
  it.each([
    ['Cyrillic in a Latin word', 'Un\u0456versity', ['\u0456']],
    ['several, each once', '\u0410c\u0430d\u0435my \u0430nd c\u0435ntre', ['\u0410', '\u0430', '\u0435']],
    ['Greek in a Latin word', 'G\u03BFogle', ['\u03BF']],
  ])('%s', (_, text, letters) => {
    expect(strangeLetters(text)).toEqual(letters);
  });

  it.each([
    ['a word of one script', 'Университет'],
    ['words of two scripts beside each other', 'Moscow Университет'],
    ['a Greek letter before a hyphen', 'α-test'],
    ['a sign of measure', 'µTorrent, kΩ, ΔT'],
    ['digits and accents', 'Niveau 1, Université d’été'],
    ['other scripts', '東京大学 Tokyo, معهد'],
  ])('none: %s', (_, text) => {
    expect(strangeLetters(text)).toEqual([]);
  });
});

it('no well-known organisation is taken for another, nor its host', () => {
  for (const one of WELL_KNOWN)
    for (const other of WELL_KNOWN)
      if (one !== other) {
        expect(one.names.flatMap((name) => other.names.filter((its) => resemblance(name, its) !== null))).toEqual([]);
        expect(one.hosts.flatMap((host) => other.hosts.filter((its) => hostResembles(host, its)))).toEqual([]);
      }
});
