import { badgePng } from '../../../world/bake.ts';
import { GUILD } from '../../../world/issuers.ts';
import { disclosureOf, signSdJwt } from '../../../world/sign-sd-jwt.ts';
import { guildBadge, guildJwt, rewrite } from '../../support/badges.ts';
import { checkDocument, checkUnreadable } from '../../support/check.ts';
import { END, png, tEXt } from '../../support/png.ts';
import type { Scenario } from '../../support/scenario.ts';

const file = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  document: () => Promise<Parameters<typeof checkDocument>[0]> | Parameters<typeof checkDocument>[0],
): Scenario => ({ code, when, verdict, report: async () => checkDocument(await document()) });

export const PARSING: Scenario[] = [
  { code: 'input_unreadable', when: 'a file cannot be read', verdict: 'unchecked', report: () => checkUnreadable('file') },
  file('parse_empty', 'a file is empty', 'claim', () => ''),
  file('parse_html', 'a file is a page', 'claim', () => '<!doctype html><title>Badge</title>'),
  file('parse_not_json', 'a text is no JSON', 'claim', () => '{"type":'),
  file('parse_duplicate_member', 'a member stands twice', 'invalid', () => '{"type":"Assertion","type":"Assertion"}'),
  file('parse_too_deep', 'lists nest without end', 'unchecked', () => '['.repeat(1e5) + ']'.repeat(1e5)),
  file('parse_not_credential', 'the JSON is something else', 'claim', () => ({ name: 'package' })),
  file('parse_jws_malformed', 'a token’s payload is no object', 'invalid', async () =>
    rewrite(await guildJwt(), { payload: '"text"' }),
  ),
  file('parse_disclosure_refused', 'an SD-JWT shows something that nobody signed', 'invalid', () =>
    signSdJwt({ iss: GUILD.id, vct: 'v' }, GUILD.key, { kid: GUILD.method }, [disclosureOf(['salt', 'grade', 'A'])]),
  ),
  file('parse_image_without_credential', 'a picture holds no credential', 'claim', () => badgePng()),
  file('parse_image_broken', 'a picture is cut off', 'claim', () => badgePng().subarray(0, 60)),
  file('parse_several_credentials', 'a picture holds two different credentials', 'unchecked', () =>
    png(tEXt('openbadges', '{"a":1}'), tEXt('openbadges', '{"a":2}'), END),
  ),
  file('parse_unsupported_format', 'the format is one that cannot be read yet', 'unchecked', () => '%PDF-1.7'),
  file('parse_several_side_by_side', 'credentials stand side by side', 'claim', async () => [await guildJwt(), guildBadge()]),
];
