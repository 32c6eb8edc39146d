import { COLLEGE, COLLEGE_P256, IMPOSTOR, POLYTECHNIC, STRAY_KEY, UNREACHABLE } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { PEOPLE } from '../people.ts';
import { signJws, signRdfc, signVcJwt, spoil } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { type OwnHostBadge, ownHost } from './own-host.ts';

const problem = (
  badge: Pick<OwnHostBadge, 'name' | 'title' | 'holder' | 'onPage' | 'note' | 'expected' | 'sign'> & Partial<OwnHostBadge>,
): WorldBadge =>
  ownHost({
    issuer: COLLEGE,
    description: `${badge.title}: knowledge and practice for the first year on the job.`,
    criteria: 'Complete the course and its project.',
    awarded: '2024-09-12T10:00:00Z',
    ...badge,
  });

const { tuyet, zoe, tomas, mateusz } = PEOPLE;

/** Changed after signing, not bound to the issuer, or not what it says it is. */
export const PROBLEMS: WorldBadge[] = [
  problem({
    name: 'tampered-di',
    title: 'Advanced Financial Reporting',
    holder: tuyet,
    onPage: 'Issued Sep 2024',
    expected: 'invalid',
    expectedCodes: ['proof_fails'],
    note: 'The title was raised from "Basic" to "Advanced" after signing.',
    sign: async (open) => ({
      ...(await signRdfc(openBadge({ ...open, title: 'Basic Financial Reporting' }), COLLEGE.key, COLLEGE.method)),
      name: open.title,
    }),
  }),
  problem({
    name: 'tampered-jwt',
    title: 'High Voltage Switching',
    holder: zoe,
    issuer: COLLEGE_P256,
    onPage: 'Issued Sep 2024',
    expected: 'invalid',
    expectedCodes: ['proof_fails'],
    note: 'One character of the signature was changed.',
    sign: async (open) => spoil(await signVcJwt(openBadge(open), COLLEGE_P256.key, COLLEGE_P256.method)),
  }),
  problem({
    name: 'malformed-ob3',
    title: 'Corporate Tax I',
    holder: tuyet,
    issuer: COLLEGE_P256,
    onPage: 'Issued Sep 2024',
    expected: 'invalid',
    expectedCodes: ['model_member_missing'],
    note: 'Signed as it is, but credentialSubject is missing.',
    sign: (open) => {
      const { credentialSubject: _, ...rest } = openBadge(open);
      return signVcJwt(rest, COLLEGE_P256.key, COLLEGE_P256.method);
    },
  }),
  problem({
    name: 'unbound-fragment',
    title: 'Rigging and Hoisting',
    holder: zoe,
    issuer: POLYTECHNIC,
    onPage: 'Issued Sep 2024',
    expected: 'unbound',
    expectedCodes: ['proof_holds', 'key_not_published'],
    note: 'An https issuer; the verification method is that address with somebody’s key as its fragment.',
    sign: (open) => signRdfc(openBadge(open), STRAY_KEY, `${POLYTECHNIC.id}#${STRAY_KEY.multibase}`),
  }),
  problem({
    name: 'unbound-did-web',
    title: 'Cost Accounting',
    holder: tuyet,
    issuer: COLLEGE,
    onPage: 'Issued Sep 2024',
    expected: 'unbound',
    expectedCodes: ['proof_holds', 'key_of_another'],
    note: 'The issuer is the college, the key is a stranger’s did:key; the college’s DID document lists others.',
    sign: (open) => signRdfc(openBadge(open), STRAY_KEY, `did:key:${STRAY_KEY.multibase}#${STRAY_KEY.multibase}`),
  }),
  problem({
    name: 'unbound-embedded-jwk',
    title: 'Forklift Operation',
    holder: tomas,
    issuer: COLLEGE_P256,
    onPage: 'Issued Sep 2024',
    expected: 'unbound',
    expectedCodes: ['key_from_credential'],
    note: 'VC-JWT that brings its own key in the header.',
    sign: (open) =>
      signJws({ ...openBadge(open), iss: open.issuer.id, jti: open.id }, STRAY_KEY, { typ: 'vc+jwt', jwk: STRAY_KEY.jwk }),
  }),
  problem({
    name: 'impostor-did-key',
    title: 'Master of Data Science',
    holder: tomas,
    issuer: IMPOSTOR,
    onPage: 'Issued Sep 2024',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_is_identifier', 'issuer_unrecognised'],
    note: 'A did:key that calls itself a known university: the signature holds, and nothing confirms the name.',
    sign: (open) => signRdfc(openBadge(open), IMPOSTOR.key, IMPOSTOR.method),
  }),
  problem({
    name: 'issuer-unreachable',
    title: 'Salt Spray Testing',
    holder: tomas,
    issuer: UNREACHABLE,
    onPage: 'Issued Sep 2024',
    expected: 'unchecked',
    expectedCodes: ['key_unreachable'],
    note: 'The credential can be read; the host of its did:web is down.',
    sign: (open) => signRdfc(openBadge(open), UNREACHABLE.key, UNREACHABLE.method),
  }),
  problem({
    name: 'somebody-elses-ob3',
    title: 'Customer Service Excellence',
    holder: tomas,
    onPage: 'Issued Sep 2024',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'holder_different_name'],
    note: 'A good badge of another person, linked from this profile.',
    sign: (open) => signRdfc(openBadge({ ...open, holder: mateusz }), COLLEGE.key, COLLEGE.method),
  }),
  problem({
    name: 'hostile-metadata',
    title: 'Secure Coding',
    holder: tomas,
    issuer: COLLEGE_P256,
    onPage: 'Issued Sep 2024',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'A good signature over HTML, overrides of writing direction, script addresses, 100 kB of text and __proto__.',
    sign: (open) =>
      signJws(hostile({ ...openBadge(open), iss: open.issuer.id, jti: open.id }), COLLEGE_P256.key, {
        typ: 'vc+jwt',
        kid: COLLEGE_P256.method,
      }),
  }),
];

/** As JSON text, because an object literal would set the prototype instead of the member. */
function hostile(credential: Doc): string {
  const subject = credential.credentialSubject as Doc;
  const achievement = subject.achievement as Doc;
  const text = JSON.stringify({
    ...credential,
    credentialSubject: {
      ...subject,
      achievement: {
        ...achievement,
        name: 'Secure Coding <img src=x onerror="document.title=\'hostile\'"><script>document.title="hostile"</script>',
        description: `\u202Egnidoc eruceS\u202C \u2066\u2067isolated\u2069 \u0000\u0007<b>bold</b> ${'Lorem <i>ipsum</i> & "dolor". '.repeat(3500)}`,
        criteria: { narrative: '[press here](javascript:document.title="hostile") <iframe src="javascript:0"></iframe>' },
        tag: ['<svg onload=alert(1)>', '\u202Edevoc\u202C'],
      },
    },
    evidence: [
      { id: 'javascript:document.title="hostile"', type: ['Evidence'], name: 'Click <b>me</b>' },
      { id: 'data:text/html,<script>document.title="hostile"</script>', type: ['Evidence'], name: 'Or me' },
      { id: 'https://github.com/honest/work', type: ['Evidence'], name: '\u202Ekrow tsenoH\u202C' },
    ],
  });
  return text.replace(/^\{/, '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},');
}
