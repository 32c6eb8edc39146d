import type { ElementId } from '../../lib/facts/elements/model.ts';
import { elementsOf } from '../../lib/report/details.ts';
import { hostOfReport } from '../../lib/report/headline.ts';
import { levelOne } from '../../lib/report/level-one.ts';
import type { Report } from '../../lib/report/report.ts';
import { ELEMENT_NAMES, ELEMENT_WORDS } from '../../lib/report/words/element-words.ts';
import { headlineLasting } from '../../lib/report/words/headline-now.ts';
import { CardTitle } from '../card-title.tsx';
import { Comparisons } from '../comparisons.tsx';
import { Decision } from '../decision.tsx';
import { Difference } from '../difference.tsx';
import { FactList } from '../fact-list.tsx';
import { HeadlineWords } from '../headline.tsx';
import { useWords } from '../language.tsx';
import { PageWords } from '../page-words.tsx';
import { Warnings } from '../warnings.tsx';
import { SheetChecks } from './sheet-checks.tsx';

/** What a report holds, as far as its verdict lets it be shown, with nothing folded. Credentials inside follow, each for itself. */
export function Evidence({ report }: { report: Report }) {
  const { t } = useWords();
  const show = levelOne(report);
  const host = hostOfReport(report);
  const { page, axes, credentials } = report;
  const isPage = show === 'page' && report.checks.some(({ code }) => code === 'link_provider_page' || code === 'parse_html');
  const comparisons = show === 'nothing' ? [] : (page?.comparisons ?? []);
  return (
    <article class="evidence">
      {/* Nothing is "just now" on paper. */}
      <HeadlineWords headline={headlineLasting(report)} />
      {(axes.issuer === 'blocked' || axes.issuer === 'key-changed') && <Decision report={report} />}
      {show === 'nothing' ? (
        <p class="standing">{t('standing_line')}</p>
      ) : (
        <CardTitle report={report} host={host} all={show === 'facts'} />
      )}
      {report.verdict === 'revoked' && <p class="note">{t('revoked_reasons')}</p>}
      {show === 'facts' && <Difference report={report} />}
      {show === 'facts' && <Warnings report={report} />}
      {show !== 'facts' && show !== 'title' && page && <PageWords claims={page.claims} />}
      {(show === 'facts' || isPage) && <FactList report={report} host={host} endorser={undefined} compare={undefined} />}
      {show === 'facts' && <ElementWords report={report} />}
      {comparisons.length > 0 && (
        <section>
          <h3 class="sub">{t('compare_title')}</h3>
          <Comparisons comparisons={comparisons} />
        </section>
      )}
      <SheetChecks report={report} isRedacted={show === 'nothing'} />
      {credentials.length > 0 && (
        <section class="inside">
          <h3 class="sub">{t('fold_contained', { n: credentials.length })}</h3>
          {credentials.map((one, index) => (
            // The list never reorders, and a credential may lack an identifier.
            <Evidence key={index} report={one} />
          ))}
        </section>
      )}
    </article>
  );
}

/** ICTC's five elements, a word each; the rules behind the words are in the panel. */
function ElementWords({ report }: { report: Report }) {
  const { t } = useWords();
  const elements = elementsOf(report);
  if (elements === null) return null;
  return (
    <section>
      <h3 class="sub">{t('fold_elements')}</h3>
      <dl class="pairs">
        {(Object.keys(ELEMENT_NAMES) as ElementId[]).map((id) => {
          const finding = elements[id];
          return (
            finding && (
              <div key={id}>
                <dt>{t(ELEMENT_NAMES[id])}</dt>
                <dd>{t(ELEMENT_WORDS[finding.word])}</dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
