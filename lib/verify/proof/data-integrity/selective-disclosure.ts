import { check } from '../../check.ts';
import { checkWithAny, verifierOf } from '../signature.ts';
import { type DerivedProofValue, readDerivedProofValue } from './derived-proof-value.ts';
import { concat, hashOf } from './hash.ts';
import { statementsOf } from './statements.ts';
import type { Suite } from './suite.ts';

/** What a credential says of its status (VC Data Model 2.0 section 4.10), and an entry of itself (Bitstring Status List 1.0 section 2.1). */
const STATUS = /<https:\/\/www\.w3\.org\/(2018\/credentials#credentialStatus|ns\/credentials\/status#)/;

/**
 * ecdsa-sd-2023 (vc-di-ecdsa sections 3.5.8 and 3.6.7): the issuer signed the mandatory statements together, and an ephemeral key signed every
 * other statement by itself, so that the holder can leave those out that are not mandatory.
 */
export const byEachStatement: Suite['read'] = ({ document, proof: { proofValue, ...options } }) => {
  const value = readDerivedProofValue(proofValue);
  if ('code' in value) return value;
  return async (keys, edition) => {
    const made = await statementsOf(document, { ...options, '@context': document['@context'] }, 'SHA-256', edition);
    if (!made.ok) return { outcome: 'unreadable', flaw: made.flaw };
    if (keys === null) return { outcome: 'readable' };
    const statements = relabelled(made.document, value);
    if (statements === null) return { outcome: 'fails' };
    const mandatory = statements.filter((_, at) => value.mandatory.has(at));
    const others = statements.filter((_, at) => !value.mandatory.has(at));
    if (mandatory.length !== value.mandatory.size || others.length !== value.signatures.length) return { outcome: 'fails' };
    const data = concat(
      await hashOf(made.options, 'SHA-256'),
      value.ephemeral.bytes,
      await hashOf(mandatory.join(''), 'SHA-256'),
    );
    const base = await checkWithAny(keys.algorithm, keys.keys, value.baseSignature, data);
    if (base.outcome !== 'holds') return base;
    if (!(await eachHolds(others, value))) return { outcome: 'fails' };
    // Where an entry of a status list, or a part of one, was the holder's to show, others may not be shown.
    const isChosen = others.some((one) => STATUS.test(one));
    return { ...base, open: made.open, ...(isChosen ? { beside: check('status_withheld') } : {}) };
  };
};

/** The statements as they were signed: blank nodes have the labels of the whole credential, not those of this part. Null when one has none. */
export function relabelled(nquads: string, { labels }: Pick<DerivedProofValue, 'labels'>): string[] | null {
  let complete = true;
  // Texts and addresses come first in the pattern: what looks like a label inside of them is none.
  const renamed = nquads.replace(/"(?:[^"\\]|\\.)*"|<[^>]*>|_:(c14n\d+)/g, (whole, label: string | undefined) => {
    if (label === undefined) return whole;
    const signed = labels.get(label);
    complete &&= signed !== undefined;
    return `_:${signed}`;
  });
  return complete ? (renamed.match(/[^\n]*\n/g) ?? []).sort() : null;
}

async function eachHolds(statements: string[], { ephemeral, signatures }: DerivedProofValue): Promise<boolean> {
  const verifier = await verifierOf('ES256', ephemeral.jwk);
  if (verifier === null) return false;
  const encoder = new TextEncoder();
  for (const [at, statement] of statements.entries()) {
    const signature = signatures[at];
    if (signature === undefined || !(await verifier(signature, encoder.encode(statement)))) return false;
  }
  return true;
}
