import type { QualityValue } from '../model.ts';
import { counts, itself, type Rule, SAID, thirdParties, those } from './rule.ts';

const inWords = ({ kind, agency }: QualityValue): string => [kind, agency].filter(Boolean).join(', ');

/** A few words around "recognized by": never read further (002:L294: not just a letter of support). */
const SUPPORT = /[^.\n]{0,60}\b(recogni[sz]ed|accredited|endorsed|reconnue?|agréée?) (by|par)\b[^.\n]{0,80}/i;

const support = (text: string): string | null => SUPPORT.exec(text)?.[0] ?? null;

/** "Validated": whether the learning was (employer facts, section 2.2); whether the award was, is `award` beside it. */
export const VALIDATED: readonly Rule[] = [
  [
    'VA-1',
    'independently-verified',
    (_, input) => thirdParties(input, counts(['achievement', 'credential'], ['industry', 'assessor', 'qa'])),
  ],
  // Of the issuer or of the programme: the endorsement says which.
  ['VA-2', 'independently-verified', (_, input) => thirdParties(input, counts(['issuer', 'achievement'], ['qa']))],
  [
    'VA-3',
    SAID,
    ({ quality, assessor, issuerName }) => [
      ...those(quality, inWords),
      ...those(assessor, itself, (name) => name !== issuerName?.value),
    ],
  ],
  // What a platform says of its own issuers ("verified") is no quality assurance.
  ['VA-4', 'issuer-not-signed', ({ platformMarks }) => those(platformMarks, itself)],
  [
    'VA-h',
    null,
    ({ listedEndorsers, description, criteria }) => [
      ...those(listedEndorsers, itself),
      ...those(description, support),
      ...those(criteria, support),
    ],
  ],
];
