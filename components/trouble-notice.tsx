import type { MessageKey } from '../lib/i18n/words.ts';
import type { Trouble } from '../lib/report/trouble.ts';
import { Notice } from './notice.tsx';

const WORDS: Record<Trouble, { title: MessageKey; sentence: MessageKey }> = {
  offline: { title: 'trouble_offline', sentence: 'trouble_offline_sentence' },
  'captive-portal': { title: 'trouble_portal', sentence: 'trouble_portal_sentence' },
  clock: { title: 'trouble_clock', sentence: 'trouble_clock_sentence' },
};

/** What is wrong around us rather than with any badge. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble }) => <Notice glyph="dash" {...WORDS[trouble]} />;
