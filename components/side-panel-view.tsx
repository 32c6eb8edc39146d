import type { EndorsementReport, Report } from '../lib/report/report.ts';
import type { Pin } from '../lib/trust/pin.ts';
import { KeepReport } from './keep-report.tsx';
import { Panel } from './panel.tsx';
import { PermissionRequest } from './permission-request.tsx';
import { type PinCandidate, pinCandidatesOf } from './pin-candidate.ts';
import { Standing } from './standing.tsx';
import { Unread } from './unread.tsx';
import type { BadgeView, CardSlots, PanelProps } from './view.ts';

/** Whom the person is putting on the list: somebody of one badge; `who` null is the badge's own issuer. */
export interface Pinning {
  key: string;
  who: string | null;
}

export interface SidePanelProps
  extends Omit<PanelProps, 'onClose' | 'onMove' | 'onOpenSidePanel' | 'besideIsTab' | 'slots' | 'children'> {
  /** The page was read; else whether the browser refused to have it read. */
  page: 'read' | 'unread' | 'refused';
  isPrivate: boolean;
  pins: readonly Pin[];
  pinnedBy: string;
  pinning: Pinning | null;
  onRead(): void;
  onPinning(pinning: Pinning | null): void;
  onPin(pin: Pin): void;
  onUnpin(pin: Pin): void;
  onKeep(key: string, keep: boolean): void;
}

/** The same list and cards beside the page; here the browser can be asked for permission, and the list and what is kept are decided. */
export function SidePanelView(props: SidePanelProps) {
  const { page, isPrivate, onRead, onAllow, onKeep } = props;

  const slots = (view: BadgeView): CardSlots => ({
    issuer: (report) => standing(props, view, report, issuerOf(report)),
    endorser: (endorsement) => standing(props, view, null, endorserOf(view, endorsement)),
    ...(onAllow && { ask: (hosts: string[]) => <PermissionRequest hosts={hosts} onAllow={onAllow} /> }),
    // Of an entry without a link there is nothing but the page's words, which are not kept.
    end: view.report && view.link && (
      <KeepReport kept={view.kept ?? false} isPrivate={isPrivate} onKeep={(keep) => onKeep(view.key, keep)} />
    ),
  });
  return (
    <Panel {...props} slots={slots}>
      {page === 'read' ? undefined : <Unread isRefused={page === 'refused'} onRead={onRead} />}
    </Panel>
  );
}

const issuerOf = (report: Report): PinCandidate | undefined =>
  pinCandidatesOf({ ...report, endorsements: [], credentials: [] })[0];

/** Where nothing but the pin is missing, it is offered: only a pin ties a key that publishes itself to somebody. */
const endorserOf = ({ report }: BadgeView, endorsement: EndorsementReport): PinCandidate | undefined =>
  report && (endorsement.holds || endorsement.checks[0]?.code === 'endorsement_signer_not_confirmed')
    ? pinCandidatesOf({ ...report, credential: null, endorsements: [endorsement], credentials: [] })[0]
    : undefined;

function standing(props: SidePanelProps, { key, report }: BadgeView, of: Report | null, candidate: PinCandidate | undefined) {
  if (candidate === undefined) return null;
  const { pins, pinnedBy, pinning, onPinning, onPin, onUnpin } = props;
  const who = `${candidate.role} ${candidate.id} ${candidate.thumbprint}`;
  const isOpen = pinning?.key === key && (pinning.who === null ? of === report : pinning.who === who);
  return (
    <Standing
      candidate={candidate}
      isOpen={isOpen}
      onOpen={(open) => onPinning(open ? { key, who } : null)}
      {...{ pins, pinnedBy, onPin, onUnpin }}
    />
  );
}
