import { readDate } from './issue-date.ts';
import type { Fact, QualityValue } from './model.ts';
import { all, type Item, lineFact, nameFact, webAddressOf } from './normalise.ts';
import { labelOf } from './terms.ts';

/**
 * Quality assurance as the issuer states it (employer facts, Q17): an accreditation (European credentials), the profile of an agency or an
 * alignment (Open Badges), or bare words for its kind; formats name its kind at `kind`. The fact stands at one of its words and not at the
 * whole of it, since organisations carry their mailboxes along.
 */
export const qualityFacts = (list: Item[], appliesTo: QualityValue['appliesTo'], kind = 'targetName'): Fact<QualityValue>[] =>
  list.flatMap((of) => {
    const name = nameFact(of, kind, 'title') ?? nameFact(labelOf(of));
    const agency = nameFact(of, 'accreditingAgent.legalName', 'accreditingAgent', 'targetFramework', 'name');
    // A decision can be a word instead of an address.
    const links = all(of, 'decision', 'report.contentURL', 'targetUrl', 'url');
    const link = links.find((one) => webAddressOf(one)?.startsWith('https:')) ?? null;
    const at = name ?? agency ?? lineFact(link);
    const expires = readDate(of, 'expiryDate')?.value ?? null;
    const value = { kind: name?.value ?? null, agency: agency?.value ?? null, url: webAddressOf(link), expires, appliesTo };
    return at === null ? [] : [{ ...at, value }];
  });
