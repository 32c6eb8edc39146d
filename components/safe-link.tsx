import { cleanText } from '../lib/i18n/clean.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

interface Props {
  /** From outside: anything but an https address without credentials is shown as text. */
  href: string;
  /** Words for the link. Without them, and after them when they are not ours, the host shows where it leads. */
  label?: string;
  /** True when `label` comes from outside, so that it may claim another destination. */
  foreign?: boolean;
  /** Says more than a short label: its accessible name and tooltip. */
  name?: string;
  class?: string;
}

/** The one way out of Assay. The host is shown in ASCII (punycode), and the other side learns nothing of where the click came from. */
export function SafeLink({ href, label, foreign = false, name, class: kind = 'link' }: Props) {
  const { t } = useWords();
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return <Text value={label ?? href} max={120} />;
  const host = url.hostname.replace(/^www\./, '');
  const told = name && cleanText(name, 200);
  return (
    <a
      class={kind}
      href={url.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      aria-label={told}
      title={told ? `${told} (${t('opens_new_tab')})` : t('opens_new_tab')}
    >
      {label !== undefined && <Text value={label} max={80} />}
      {label !== undefined && foreign && ' '}
      {(label === undefined || foreign) && <span class="leads-to">{host}</span>}
      <Glyph name="out" small />
    </a>
  );
}
