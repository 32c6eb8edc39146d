import { deflateSync } from 'node:zlib';
import { collegeJwt, guildBadge, guildDi, guildJwt } from '../../unit/support/badges.ts';
import { ASSERTION, assertion, schoolAnswers } from '../../unit/support/open-badges-2.ts';
import { chunk, END, iTXt, png, tEXt, zTXt } from '../../unit/support/png.ts';
import { spoil } from '../../world/sign.ts';
import type { Attack } from './attack.ts';
import { file } from './given.ts';

const KEY = 'openbadgecredential';
const OB3 = 'https://purl.imsglobal.org/ob/v3p0';
const picture = (...chunks: Uint8Array[]) => file(png(...chunks, END));
const named = async (keyword: string): Promise<ReturnType<typeof file>> => picture(iTXt(keyword, await guildJwt()));

const drawing = (inside: string, attributes = `xmlns:openbadges="${OB3}"`, before = ''): ReturnType<typeof file> =>
  file(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const verify = (text: string, name = 'openbadges:credential'): string => `<${name} verify="${text}"/>`;
const data = (text: string): string => `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`;

/** Text that grows to twice the limit when it is expanded. */
const bomb = (): Buffer => deflateSync(Buffer.alloc(64 * 2 ** 20, ' '));
const bombed = (type: string, head: string): Buffer => chunk(type, Buffer.concat([Buffer.from(head, 'latin1'), bomb()]));

export const PICTURES: Attack[] = [
  { name: 'control: iTXt', make: async () => picture(iTXt(KEY, await guildJwt())), verdict: 'verified' },
  {
    name: 'control: compressed iTXt',
    make: async () => picture(iTXt(KEY, JSON.stringify(await guildDi()), { compressed: 1 })),
    verdict: 'verified',
  },
  { name: 'control: zTXt', make: async () => picture(zTXt(KEY, await guildJwt())), verdict: 'verified' },
  { name: 'control: tEXt', make: async () => picture(tEXt(KEY, await guildJwt())), verdict: 'verified' },
  {
    name: 'control: a hosted assertion',
    make: () => file(png(tEXt('openbadges', JSON.stringify(assertion())), END), { documents: schoolAnswers() }),
    verdict: 'hosted',
  },
  {
    name: 'control: the address of a hosted assertion',
    make: () => file(png(tEXt('openbadges', ASSERTION), END), { documents: schoolAnswers() }),
    verdict: 'hosted',
  },
  {
    name: 'a hosted assertion that says more than its address',
    make: () =>
      file(png(tEXt('openbadges', JSON.stringify(assertion({ revoked: false, issuedOn: '2001-01-01T00:00:00Z' }))), END), {
        documents: schoolAnswers({ [ASSERTION]: { json: assertion({ revoked: true }) } }),
      }),
    verdict: 'revoked',
  },
  {
    name: 'an address inside the office',
    make: () => file(png(tEXt('openbadges', 'https://192.168.1.1/badge'), END)),
    verdict: 'unchecked',
    mustNotFetch: ['https://192.168.1.1/'],
  },
  { name: 'a changed token', make: async () => picture(iTXt(KEY, spoil(await guildJwt()))), verdict: 'invalid' },
  { name: 'an unsigned badge', make: () => picture(iTXt(KEY, JSON.stringify(guildBadge()))), verdict: 'claim' },
  { name: 'a keyword in capitals', make: () => named('OpenBadgeCredential'), verdict: 'claim' },
  { name: 'a keyword with a blank behind it', make: () => named(`${KEY} `), verdict: 'claim' },
  { name: 'the keyword of another tool', make: () => named('Comment'), verdict: 'claim' },
  { name: 'a badge in a broken chunk', make: async () => picture(spoiled(iTXt(KEY, await guildJwt()))), verdict: 'claim' },
  {
    name: 'two badges under the same keyword',
    make: async () => picture(iTXt(KEY, await guildJwt()), iTXt(KEY, await collegeJwt())),
    verdict: 'unchecked',
    code: 'parse_several_credentials',
  },
  {
    name: 'a changed badge before a good one',
    make: async () => picture(iTXt(KEY, spoil(await guildJwt())), tEXt('openbadges', await guildJwt())),
    verdict: 'unchecked',
    code: 'parse_several_credentials',
  },
  {
    name: 'a length that reaches behind the file',
    make: async () => {
      const made = png(iTXt(KEY, await guildJwt()), END);
      made.writeUInt32BE(0xffffffff, 33);
      return file(made);
    },
    verdict: 'claim',
  },
  { name: 'no end', make: async () => file(png(iTXt(KEY, await guildJwt()))), verdict: 'claim' },
  { name: 'a text that is compressed and grows to 64 MB', make: () => picture(bombed('zTXt', `${KEY}\0\0`)), verdict: 'claim' },
  {
    name: 'the same, in the other kind of chunk',
    make: () => picture(bombed('iTXt', `${KEY}\0\x01\0\0\0`)),
    verdict: 'claim',
  },
  {
    name: 'a text that is compressed in another way',
    make: async () => picture(zTXt(KEY, await guildJwt(), 1)),
    verdict: 'claim',
  },
  { name: 'nothing but the signature of a picture', make: () => file(png().subarray(0, 8)), verdict: 'claim' },
  {
    name: 'a picture in a text in a picture',
    make: async () => picture(tEXt(KEY, png(iTXt(KEY, await guildJwt()), END).toString('latin1'))),
    verdict: 'claim',
  },

  { name: 'control: a drawing, in the attribute', make: async () => drawing(verify(await guildJwt())), verdict: 'verified' },
  {
    name: 'control: a drawing, in the text',
    make: async () => drawing(data(JSON.stringify(await guildDi()))),
    verdict: 'verified',
  },
  {
    name: 'control: a drawing of a hosted assertion',
    make: () =>
      file(`<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="${ASSERTION}"/></svg>`, {
        documents: schoolAnswers(),
      }),
    verdict: 'hosted',
  },
  { name: 'a drawing of a changed token', make: async () => drawing(verify(spoil(await guildJwt()))), verdict: 'invalid' },
  {
    name: 'a drawing with one token in the attribute and another in the text',
    make: async () =>
      drawing(`<openbadges:credential verify="${await guildJwt()}">${await collegeJwt()}</openbadges:credential>`),
    verdict: 'unchecked',
  },
  {
    name: 'a drawing whose prefix stands for something else',
    make: async () => drawing(verify(await guildJwt()), 'xmlns:openbadges="https://evil.example/"'),
    verdict: 'claim',
  },
  {
    name: 'a drawing whose prefix stands for nothing',
    make: async () => drawing(verify(await guildJwt()), ''),
    verdict: 'claim',
  },
  {
    name: 'a drawing with the badge in a comment',
    make: async () => drawing(`<!--${verify(await guildJwt())}-->`),
    verdict: 'claim',
  },
  {
    name: 'a drawing with the badge in the text of a title',
    make: async () => drawing(`<title><![CDATA[${verify(await guildJwt())}]]></title>`),
    verdict: 'claim',
  },
  {
    name: 'a drawing whose text is a file of the computer',
    make: () =>
      drawing(
        '<openbadges:credential>&file;</openbadges:credential>',
        `xmlns:openbadges="${OB3}"`,
        '<!DOCTYPE svg [<!ENTITY file SYSTEM "https://evil.example/file">]>',
      ),
    verdict: 'claim',
    mustNotFetch: ['https://evil.example/'],
  },
  {
    name: 'a drawing whose text doubles itself thirty times',
    make: () => {
      const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
      return drawing(
        '<openbadges:credential>&e30;</openbadges:credential>',
        `xmlns:openbadges="${OB3}"`,
        `<!DOCTYPE svg [<!ENTITY e0 "badge">${entities}]>`,
      );
    },
    verdict: 'claim',
  },
  {
    name: 'a drawing five thousand groups deep',
    make: async () => drawing('<g>'.repeat(5000) + verify(await guildJwt()) + '</g>'.repeat(5000)),
    verdict: 'claim',
  },
  {
    name: 'a drawing with a script and a badge',
    make: async () => drawing(`<script href="https://evil.example/a.js"/>${verify(spoil(await guildJwt()))}`),
    verdict: 'invalid',
    mustNotFetch: ['https://evil.example/'],
  },
];

/** The last byte of the chunk's checksum changed. */
function spoiled(made: Buffer): Buffer {
  const copy = Buffer.from(made);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
