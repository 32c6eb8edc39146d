import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Pin } from '../lib/trust/pin.ts';
import { standingOf } from '../lib/trust/standing.ts';
import { useWords } from './language.tsx';
import { PinButton } from './pin-button.tsx';
import type { PinCandidate } from './pin-candidate.ts';
import { PinForm } from './pin-form.tsx';
import { Say } from './say.tsx';

/** The decision about somebody that is on the list, whatever it came to; null where there is none. */
export function decisionOn({ id, domain, thumbprint, authentic, role }: PinCandidate, pins: readonly Pin[]): Pin | null {
  const address = authentic === 'hosted' || domain !== null ? id : null;
  const covers = (pin: Pin) => {
    const asked = pin.role === 'blocked' ? role : pin.role;
    return standingOf({ issuerId: id, address, thumbprint, pins: [pin], role: asked }) !== 'unrecognised';
  };
  return pins.find((pin) => (role === 'industry' || pin.role === role || pin.role === 'blocked') && covers(pin)) ?? null;
}

interface Props {
  candidate: PinCandidate;
  pins: readonly Pin[];
  pinnedBy: string;
  /** The form is open. */
  isOpen: boolean;
  /** Null closes it. */
  onOpen(open: boolean): void;
  onPin(pin: Pin): void;
  onUnpin(pin: Pin): void;
}

/** Where an issuer or an endorser stands on the team's list, and the way onto it and off it. */
export function Standing({ candidate, pins, pinnedBy, isOpen, onOpen, onPin, onUnpin }: Props) {
  const { t } = useWords();
  const pin = decisionOn(candidate, pins);
  // Once the form shows somebody it is theirs: when the badge is checked again and says another, that is not whom the person saw.
  useLayoutEffect(() => {
    if (isOpen) onOpen(true);
  }, [isOpen]);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const now = isOpen ? 'form' : pin === null ? 'off' : 'on';
  // The control that had the focus is gone with what it did: the focus goes on to what came of it.
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    else if (before.current !== null && before.current !== now) box.current?.focus();
    before.current = now;
  }, [now]);
  return (
    <div class="list-standing" ref={box} tabIndex={-1}>
      {pin !== null && (
        <p>
          {pin.pinnedBy === '' ? (
            <Say words="panel_decided" params={{ date: pin.pinnedAt }} />
          ) : (
            <Say words="panel_decided_by" params={{ by: pin.pinnedBy, date: pin.pinnedAt }} />
          )}{' '}
          <button type="button" class="link" onClick={() => onUnpin(pin)}>
            {t('side_take_off')}
          </button>
        </p>
      )}
      {isOpen ? (
        <PinForm issuer={candidate} pinnedBy={pinnedBy} pins={pins} onPin={onPin} onCancel={() => onOpen(false)} />
      ) : (
        (pin === null || isOtherKey(pin, candidate)) && (
          <PinButton words={candidate.role === 'industry' ? 'side_pin_endorser' : 'panel_pin'} onClick={() => onOpen(true)} />
        )
      )}
    </div>
  );
}

/** A key that changes under a pin may be the issuer's new one: a person decides, seeing both. */
const isOtherKey = ({ role, keys }: Pin, { thumbprint }: PinCandidate): boolean =>
  role !== 'blocked' && keys.length > 0 && thumbprint !== null && !keys.includes(thumbprint);
