import type { RequestRecord } from '../lib/net/document.ts';
import { redacted } from '../lib/report/words/redacted.ts';
import type { Check } from '../lib/verify/check.ts';
import { ruleOf } from '../lib/verify/codes.ts';
import { useWords } from './language.tsx';
import { Outcome } from './outcome.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

interface Props {
  checks: Check[];
  requests: RequestRecord[];
  /** True under `invalid`. */
  isRedacted: boolean;
}

/** How we know: every check in plain words; code, standard and values one click deeper; then every address that was asked. */
export function CheckList({ checks, requests, isRedacted }: Props) {
  const { t } = useWords();
  return (
    <>
      <ul class="checks">
        {checks.map((given, index) => {
          const check = isRedacted ? redacted(given) : given;
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

function Technical({ check: { code, subject, params } }: { check: Check }) {
  const { t } = useWords();
  const { spec } = ruleOf(code);
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
      {spec !== undefined && (
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
