import type { RequestRecord } from '../lib/net/document.ts';
import type { Check } from '../lib/verify/check.ts';
import { useWords } from './language.tsx';
import { Outcome } from './outcome.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

/** Values that a check takes out of the credential itself: under `invalid` nothing of it is shown. */
const FROM_CREDENTIAL = [
  'term',
  'context',
  'what',
  'name',
  'reason',
  'issuer',
  'algorithm',
  'suite',
  'badge',
  'method',
  'transaction',
];

function withoutCredential(check: Check): Check {
  const params = Object.fromEntries(Object.entries(check.params).filter(([name]) => !FROM_CREDENTIAL.includes(name)));
  return { ...check, params };
}

interface Props {
  checks: Check[];
  requests: RequestRecord[];
  /** True under `invalid`. */
  redacted: boolean;
}

/** How we know: every check in plain words; code, standard and values one click deeper; then every address that was asked. */
export function CheckList({ checks, requests, redacted }: Props) {
  const { t } = useWords();
  return (
    <>
      <ul class="checks">
        {checks.map((given, index) => {
          const check = redacted ? withoutCredential(given) : given;
          return (
            // A check has no identity of its own, and the list never reorders.
            <li key={index}>
              <details>
                <summary>
                  <Outcome outcome={check.outcome} />
                  <span>
                    <Say words={check.code} params={check.params} />
                  </span>
                </summary>
                <Technical check={check} />
              </details>
            </li>
          );
        })}
      </ul>
      {requests.length > 0 && (
        <>
          <h3 class="sub">{t('check_requests')}</h3>
          <ul class="requests">
            {requests.map(({ url, status }) => (
              <li key={url}>
                <Text value={url} max={160} /> <span class="muted">{status ?? t('check_no_answer')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Technical({ check: { code, subject, spec, params } }: { check: Check }) {
  const { t } = useWords();
  const values = Object.entries(params).filter(([, value]) => value !== '');
  return (
    <dl class="provenance">
      <dt>{t('check_code')}</dt>
      <dd>
        <code>{code}</code>
      </dd>
      <dt>{t('check_subject')}</dt>
      <dd>
        <Text value={subject} max={80} />
      </dd>
      {spec !== null && (
        <>
          <dt>{t('check_spec')}</dt>
          <dd>{spec}</dd>
        </>
      )}
      {values.length > 0 && (
        <>
          <dt>{t('check_values')}</dt>
          <dd>
            {values.map(([name, value]) => (
              <div key={name}>
                {name}: <Text value={value} max={300} />
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
