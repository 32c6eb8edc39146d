import type { Fact } from '../../facts/model.ts';
import { hostOf, type Phrase } from '../headline-parts.ts';
import type { EndorsementReport } from '../report.ts';

/** The domain that an endorser's identifier stands on; null for identifiers that are a key (did:key, did:jwk). */
function domainOf(id: string | null): string | null {
  if (id === null) return null;
  const web = /^did:web:([^:#?/]+)/.exec(id)?.[1];
  if (web === undefined) return hostOf(id);
  try {
    return hostOf(`https://${decodeURIComponent(web)}`);
  } catch {
    return null;
  }
}

/**
 * What may be said of one endorsement (interface, 2.4). It counts only when every condition of its own holds; the name is
 * taken as the endorser's only when the list confirms it.
 */
export function endorsementWords(endorsement: EndorsementReport): Phrase {
  const pinned = endorsement.checks.find(({ code }) => code === 'issuer_pinned')?.params.name;
  const name = pinned ?? endorsement.endorser.name ?? endorsement.endorser.id ?? '…';
  if (!endorsement.holds) {
    const why = endorsement.checks.find(({ id, code }) => id === 'endorsement' && code !== 'endorsement_holds');
    // A good signature of a key that publishes itself: only a pin of that key would say whose it is.
    if (why?.code === 'endorsement_signer_not_confirmed' && endorsement.authentic === 'signed')
      return { key: 'endorse_calls_itself', params: { name } };
    // Its author's own status says when.
    const date = endorsement.checks.find(({ id, params }) => id === 'status' && params.date)?.params.date;
    if (why?.code === 'endorsement_withdrawn' && date) return { key: 'endorsement_withdrawn_on', params: { name, date } };
    return why ? { key: why.code, params: { name, ...why.params } } : { key: 'endorsement_unknown', params: { name } };
  }
  const isHosted = endorsement.authentic === 'hosted';
  switch (endorsement.standing) {
    case 'blocked':
      return { key: 'endorse_blocked', params: { name } };
    case 'key-changed':
      return { key: 'endorse_key_changed', params: { name } };
    case 'pinned':
    case 'listed':
      if (endorsement.role !== 'industry')
        return { key: isHosted ? 'endorse_hosted_other_role' : 'endorse_other_role', params: { name } };
      return { key: isHosted ? 'endorse_hosted_industry' : 'endorse_industry', params: { name } };
    case 'unrecognised': {
      const domain = domainOf(endorsement.endorser.id);
      if (domain === null) return { key: 'endorse_calls_itself', params: { name } };
      return { key: isHosted ? 'endorse_hosted_not_listed' : 'endorse_not_listed', params: { name, domain } };
    }
  }
}

/** True when a team's list stands behind it: the only endorsement that carries a mark. */
export const isCounted = ({ holds, standing }: EndorsementReport): boolean =>
  holds && (standing === 'pinned' || standing === 'listed');

/** Somebody whom another names as standing behind it, without a signature of their own (interface, 2.4). */
export const namedWords = ({ value: name, speaker }: Fact<string>): Phrase =>
  speaker.who === 'platform'
    ? { key: 'endorse_listed_by_platform', params: { name, host: speaker.host } }
    : { key: 'endorsement_not_signed', params: { name } };
