import { describe, expect, test, vi } from 'vitest';
import { type PinCandidate, pinCandidatesOf } from '../../components/pin-candidate.ts';
import { pinFault } from '../../components/pin-draft.ts';
import { PinForm, type PinFormProps } from '../../components/pin-form.tsx';
import { parsePin } from '../../lib/trust/parse-pins.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { press, settled, type as write } from './events.ts';
import { show, textOf } from './render.tsx';
import { endorsement, report } from './reports.ts';

const KEY = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const OTHER_KEY = 'AzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const signer = { id: 'did:web:college.example', domain: 'college.example', thumbprint: KEY, algorithm: 'EdDSA' };
const signed = (some: object = {}) => {
  const base = report();
  return { ...base, credential: base.credential && { ...base.credential, signer }, ...some };
};

const COLLEGE: PinCandidate = {
  id: 'did:web:college.example',
  name: 'Example College',
  domain: 'college.example',
  thumbprint: KEY,
  authentic: 'signed',
  role: 'issuer',
};

describe('who can be put on the list', () => {
  test('the issuer of a signed badge, with the key that held and where it was found', () => {
    expect(pinCandidatesOf(signed())).toEqual([COLLEGE]);
  });

  test('the issuer of a hosted badge, with its whole address and no key', () => {
    const base = report();
    const credential = base.credential && {
      ...base.credential,
      issuer: { id: 'https://badges.college.example/issuers/1', name: 'Example College', url: null },
      signer: null,
    };
    expect(pinCandidatesOf({ ...base, credential, axes: { ...base.axes, authentic: 'hosted' } })).toEqual([
      {
        id: 'https://badges.college.example/issuers/1',
        name: 'Example College',
        domain: 'badges.college.example',
        thumbprint: null,
        authentic: 'hosted',
        role: 'issuer',
      },
    ]);
  });

  test.each(['unbound', 'unsigned', 'tampered', 'malformed', 'unknown'] as const)('nobody under %s', (authentic) => {
    const base = signed();
    expect(pinCandidatesOf({ ...base, axes: { ...base.axes, authentic } })).toEqual([]);
  });

  test('never a key that another identifier signed with', () => {
    const base = signed();
    const credential = base.credential && { ...base.credential, signer: { ...signer, id: 'did:web:stranger.example' } };
    expect(pinCandidatesOf({ ...base, credential })).toEqual([]);
  });

  test('endorsers who signed themselves, as industry; those of a badge inside too; each once', () => {
    const industry = { ...signer, id: 'did:web:industry.example', domain: 'industry.example' };
    const own = endorsement({ signer: industry });
    const unsigned = endorsement({ signer: null, authentic: 'unsigned', endorser: { id: 'did:web:x.example', name: 'X' } });
    const found = pinCandidatesOf(signed({ endorsements: [own, own, unsigned], credentials: [signed()] }));
    expect(found.map(({ id, role }) => [id, role])).toEqual([
      ['did:web:college.example', 'issuer'],
      ['did:web:industry.example', 'industry'],
    ]);
  });
});

describe('the form that pins', () => {
  const now = () => new Date('2026-11-22T10:00:00Z');
  const form = (some: Partial<PinFormProps> = {}, language: 'en' | 'fr' = 'en') => {
    const onPin = vi.fn<(pin: Pin) => void>();
    const onCancel = vi.fn();
    const root = show(
      <PinForm issuer={COLLEGE} pinnedBy="Dana" now={now} onPin={onPin} onCancel={onCancel} {...some} />,
      language,
    );
    return { root, onPin, onCancel };
  };

  test('shows identifier, where the key was found and the key, and gives a pin that the rule takes', async () => {
    const { root, onPin } = form();
    const text = textOf(root);
    for (const part of ['did:web:college.example', 'college.example', KEY, 'Example College']) expect(text).toContain(part);
    expect(text).not.toContain('Nothing confirms');
    press(root, 'Put on the list');
    await settled();
    expect(onPin).toHaveBeenCalledOnce();
    const pin = onPin.mock.calls[0]?.[0];
    expect(pin).toEqual({
      id: 'did:web:college.example',
      name: 'Example College',
      role: 'issuer',
      keys: [KEY],
      note: '',
      pinnedBy: 'Dana',
      pinnedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(typeof parsePin({ ...pin })).toBe('object');
  });

  test('takes no name over that nothing confirms: the person writes it', async () => {
    const issuer: PinCandidate = { ...COLLEGE, id: 'did:key:z6Mkabc', domain: null, name: 'Great University' };
    const { root, onPin } = form({ issuer });
    expect(textOf(root)).toContain('Nothing confirms the name Great University');
    press(root, 'Put on the list');
    await settled();
    expect(onPin).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('.fault'))).toContain('A name is needed');
    expect(root.querySelector('input[aria-invalid="true"]')?.getAttribute('aria-describedby')).toContain('fault');
    write(root, 'input[type="text"]', 'Great University');
    await settled();
    press(root, 'Put on the list');
    await settled();
    expect(onPin.mock.calls[0]?.[0].name).toBe('Great University');
  });

  test('says that a whole address is relied on where there is no key', async () => {
    const issuer: PinCandidate = {
      ...COLLEGE,
      id: 'https://badges.college.example/issuers/1',
      thumbprint: null,
      authentic: 'hosted',
    };
    const { root, onPin } = form({ issuer });
    expect(textOf(root)).toContain('you rely on this whole address');
    press(root, 'Put on the list');
    await settled();
    expect(onPin.mock.calls[0]?.[0].keys).toEqual([]);
  });

  test('a changed key is an alarm, and the older key stays unless the person says otherwise', async () => {
    const before: Pin = {
      id: COLLEGE.id,
      name: 'The College',
      role: 'issuer',
      keys: [OTHER_KEY],
      note: '',
      pinnedBy: '',
      pinnedAt: '2026-01-02T00:00:00Z',
    };
    const { root, onPin } = form({ pins: [before] });
    expect(textOf(root.querySelector('[role="alert"]'))).toContain('with another key');
    press(root, 'Replace');
    await settled();
    expect(onPin.mock.calls[0]?.[0].keys).toEqual([OTHER_KEY, KEY]);
    // The same key again is no alarm.
    expect(form({ pins: [{ ...before, keys: [KEY] }] }).root.querySelector('[role="alert"]')).toBeNull();
  });

  test('goes back without a pin', () => {
    const { root, onPin, onCancel } = form();
    press(root, 'Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onPin).not.toHaveBeenCalled();
  });

  test('speaks French, and isolates words from outside', () => {
    const { root } = form({ issuer: { ...COLLEGE, name: 'Collège\u202E exemple' } }, 'fr');
    expect(textOf(root)).toContain('Mettre sur votre liste');
    expect(textOf(root)).not.toContain('\u202E');
  });
});

describe('why a pin is refused, beside its field', () => {
  const pin: Pin = {
    id: 'https://a.example/i',
    name: 'A',
    role: 'issuer',
    keys: [],
    note: '',
    pinnedBy: '',
    pinnedAt: '2026-01-02T00:00:00Z',
  };
  test.each<[string, Partial<Pin>, string | null]>([
    ['nothing', {}, null],
    ['no identifier', { id: '' }, 'id'],
    ['a bare host', { id: 'a.example' }, 'id'],
    ['no name', { name: '  ' }, 'name'],
    ['a long name', { name: 'x'.repeat(301) }, 'name'],
    ['a long note', { note: 'x'.repeat(2001) }, 'note'],
    ['a long signature', { pinnedBy: 'x'.repeat(301) }, 'pinnedBy'],
    ['what is no thumbprint', { keys: ['abc'] }, 'keys'],
    ['a DID without a key', { id: 'did:web:a.example' }, 'keys'],
    ['a blocked DID without a key', { id: 'did:web:a.example', role: 'blocked' }, null],
  ])('%s', (_, change, field) => {
    const fault = pinFault({ ...pin, ...change });
    expect(fault?.field ?? null).toBe(field);
    expect(fault === null).toBe(typeof parsePin({ ...pin, ...change }) === 'object');
  });
});
