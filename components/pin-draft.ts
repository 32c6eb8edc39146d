import type { MessageKey } from '../lib/i18n/words.ts';
import { parsePin } from '../lib/trust/parse-pins.ts';
import type { Pin, Role } from '../lib/trust/pin.ts';

/** The parts of a pin that a person writes. */
export type PinField = 'id' | 'keys' | 'name' | 'note' | 'pinnedBy';

/** What refuses a pin, beside the field that it comes from; `reason` is the rule's own English. */
export interface PinFault {
  field: PinField;
  words: MessageKey;
  reason: string;
}

/** What a person writes of a pin, apart from whom it is about. */
export type PinWords = Pick<Pin, 'name' | 'role' | 'note' | 'pinnedBy'>;

/** The pin that these words make of an identifier and its keys. */
export const pinOfWords = ({ name, role, note, pinnedBy }: PinWords, id: string, keys: string[], at: Date): Pin => ({
  id,
  keys,
  name: name.trim(),
  role,
  note: note.trim(),
  pinnedBy: pinnedBy.trim(),
  pinnedAt: at.toISOString(),
});

export const ROLES: readonly Role[] = ['issuer', 'industry', 'assessor', 'qa', 'blocked'];

/** What a role does, in words. */
export const ROLE_WORDS = {
  issuer: { name: 'pin_role_issuer', does: 'pin_role_issuer_does' },
  industry: { name: 'pin_role_industry', does: 'pin_role_industry_does' },
  assessor: { name: 'pin_role_assessor', does: 'pin_role_assessor_does' },
  qa: { name: 'pin_role_qa', does: 'pin_role_qa_does' },
  blocked: { name: 'pin_role_blocked', does: 'pin_role_blocked_does' },
} as const satisfies Record<Role, { name: MessageKey; does: MessageKey }>;

const FAULTS = {
  id: 'pin_fault_id',
  keys: 'pin_fault_keys',
  name: 'pin_fault_name',
  note: 'pin_fault_note',
  pinnedBy: 'pin_fault_by',
} as const satisfies Record<PinField, MessageKey>;

const FIELDS = ['id', 'keys', 'name', 'note', 'pinnedBy'] as const satisfies readonly PinField[];

/** Every part of it passes, and asks nothing of the others: one part of another pin in its place is judged alone. */
const FLAWLESS = {
  id: 'https://issuer.example/',
  name: 'Issuer',
  role: 'blocked',
  note: '',
  pinnedBy: '',
  pinnedAt: '2026-01-01T00:00:00Z',
} as const;

/** Why `parsePin`, the one rule of pins, refuses this one, and in which field; null when it does not. */
export function pinFault(pin: Pin): PinFault | null {
  const whole = parsePin({ ...pin });
  if (typeof whole !== 'string') return null;
  for (const field of FIELDS) {
    const reason = parsePin({ ...FLAWLESS, keys: [], [field]: pin[field] });
    // Of an empty field the sentence says all.
    if (typeof reason === 'string') return { field, words: FAULTS[field], reason: pin[field] === '' ? '' : reason };
  }
  // Each part passes alone: what is left is a DID without a key.
  return { field: 'keys', words: 'pin_fault_keys_needed', reason: whole };
}

/** Keys as people paste them: one a line, or with spaces or commas between. */
export const keysIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((key) => key !== ''))];
