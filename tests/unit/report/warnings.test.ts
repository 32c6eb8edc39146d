import { describe, expect, it } from 'vitest';
import { GUILD } from '../../world/issuers.ts';
import { PEOPLE } from '../../world/people.ts';
import { guildBadge, guildJwt } from '../support/badges.ts';
import { checkDocument, codesOf } from '../support/check.ts';
import { END, iTXt, png, tEXt, zTXt } from '../support/png.ts';

const TITLE = 'Welding Safety Level 2';
const baked = async (...chunks: Uint8Array[]): Promise<Uint8Array> =>
  png(...chunks, iTXt('openbadgecredential', await guildJwt(guildBadge({ title: TITLE }))), END);
const warnsOfPicture = async (...chunks: Uint8Array[]): Promise<string | null> => {
  const { checks } = await checkDocument(await baked(...chunks));
  return checks.find(({ code }) => code === 'picture_says_other')?.params.what ?? null;
};

describe('the picture says another thing', () => {
  it.each([
    ['a title', tEXt('Title', 'Certified Cloud Architect')],
    ['a title in UTF-8', iTXt('Title', 'Certified Cloud Architect')],
    ['a compressed title', zTXt('Title', 'Certified Cloud Architect')],
  ])('%s', async (_, chunk) => {
    expect(await warnsOfPicture(chunk)).toBe('Certified Cloud Architect');
  });

  it('another level', async () => {
    expect(await warnsOfPicture(tEXt('Title', 'Welding Safety Level 3'))).toBe('Welding Safety Level 3');
  });

  it('an SVG', async () => {
    const jws = await guildJwt(guildBadge({ title: TITLE }));
    const svg = (title: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><title>${title}</title><g><title>Certified Cloud Architect</title></g><o:credential verify="${jws}"/></svg>`;
    expect([...codesOf(await checkDocument(svg('Certified Cloud Architect')))]).toContain('picture_says_other');
    expect([...codesOf(await checkDocument(svg(TITLE)))]).not.toContain('picture_says_other');
  });

  it.each([
    ['nothing', []],
    ['the same title', [tEXt('Title', 'welding safety: level 2')]],
    ['the title and more words', [tEXt('Title', 'Badge Welding Safety Level 2 of the Guild')]],
    ['what a drawing program writes', [tEXt('Title', 'Artboard 1 copy 2')]],
    ['one word', [tEXt('Title', 'Flame')]],
    ['the issuer', [tEXt('Title', GUILD.name)]],
    ['what it depicts', [tEXt('Description', 'A yellow hexagon with a flame')]],
    [
      'a title of one picture of several words, and its description agrees',
      [tEXt('Title', 'Blue ribbon'), tEXt('Description', TITLE)],
    ],
    ['a title too broken to read', [zTXt('Title', 'Certified Cloud Architect', 7)]],
  ])('not so: %s', async (_, chunks) => {
    expect(await warnsOfPicture(...chunks)).toBeNull();
  });
});

describe('issuer and holder are one', () => {
  const warned = async (document: Parameters<typeof guildJwt>[0], name: string | null = null): Promise<boolean> =>
    codesOf(await checkDocument(await guildJwt(document), { holder: { name, emails: [] } })).has('holder_is_issuer');
  const named = (name: string) => ({ ...GUILD, name });

  it('by identifier', async () => expect(await warned(guildBadge({ subject: { id: GUILD.id } }))).toBe(true));

  it('by the name of the person', async () => {
    expect(await warned(guildBadge({ issuer: named(PEOPLE.zoe.name), subject: { name: PEOPLE.zoe.name } }))).toBe(true);
  });

  it('by the name that the user knows', async () => {
    expect(await warned(guildBadge({ issuer: named(PEOPLE.zoe.name) }), PEOPLE.zoe.name)).toBe(true);
  });

  it('by an address that the issuer gives as its own', async () => {
    const badge = guildBadge({
      subject: {
        identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'me@guild.example', identityType: 'emailAddress' }],
      },
    });
    const issuer = badge.issuer as object;
    expect(await warned({ ...badge, issuer: { ...issuer, email: 'me@guild.example' } })).toBe(true);
    expect(await warned({ ...badge, issuer: { ...issuer, email: 'office@guild.example' } })).toBe(false);
  });

  it.each([
    ['two names', guildBadge({ subject: { name: PEOPLE.zoe.name } })],
    ['two identifiers', guildBadge({ subject: { id: 'did:key:z6MkOther' } })],
    ['nobody named', guildBadge({ subject: { identifier: [] } })],
    ['names that are only close', guildBadge({ issuer: named('Z. Marchetti'), subject: { name: PEOPLE.zoe.name } })],
  ])('not so: %s', async (_, document) => {
    expect(await warned(document)).toBe(false);
  });
});

it('two endorsements of one endorser with its own key are nothing to warn of', async () => {
  const { oneKeyChecks } = await import('../../../lib/report/warnings.ts');
  const one = (id: string, thumbprint: string | null) =>
    ({ endorser: { id, name: id }, authentic: 'signed', signer: thumbprint === null ? null : { thumbprint } }) as never;
  expect(oneKeyChecks([one('a', 'K'), one('a', 'K')])).toEqual([]);
  expect(oneKeyChecks([one('a', 'K'), one('b', 'L')])).toEqual([]);
  expect(oneKeyChecks([one('a', null), one('b', null)])).toEqual([]);
  expect(oneKeyChecks([one('a', 'K'), one('b', 'K'), one('c', 'K'), one('d', 'L')])).toMatchObject([{ params: { number: '3' } }]);
});
