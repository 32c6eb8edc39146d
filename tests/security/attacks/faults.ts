import { askable } from '../../../lib/net/address.ts';
import { headlineOf } from '../../../lib/report/headline.ts';
import type { Report } from '../../../lib/report/report.ts';
import { codesOf } from '../../unit/support/check.ts';
import type { Attack } from './attack.ts';

/** What the answer to an attack is not as it must be, one line each. `asked`: every address that was really asked. */
export function faultsOf(attack: Attack, report: Report, asked: string[]): string[] {
  const faults: string[] = [];
  const codes = codesOf(report);
  const expect = (what: string, isSo: boolean): void => {
    if (!isSo) faults.push(what);
  };
  expect(`${report.verdict} instead of ${attack.verdict}: ${[...codes].join(' ')}`, report.verdict === attack.verdict);
  if (attack.code !== undefined) expect(`no ${attack.code} among ${[...codes].join(' ')}`, codes.has(attack.code));
  const { issuer, holder } = report.axes;
  if (attack.issuer !== undefined) expect(`issuer ${issuer} instead of ${attack.issuer}`, issuer === attack.issuer);
  if (attack.holder !== undefined) expect(`holder ${holder} instead of ${attack.holder}`, holder === attack.holder);
  const title = report.facts?.title?.value;
  if (attack.shows !== undefined) expect(`shows ${title}`, title === attack.shows);
  const inside = report.credentials.map(({ verdict }) => verdict).join();
  if (attack.inside !== undefined) expect(`inside: ${inside}`, inside === attack.inside.join());
  const holds = report.endorsements.some((one) => one.holds);
  if (attack.holds !== undefined) expect(`an endorsement holds: ${holds}`, holds === attack.holds);
  // The mark of "Verified" is for what a team pinned, and under `invalid` nothing of the credential is shown.
  if (!attack.name.startsWith('control')) expect('the mark of "Verified"', headlineOf(report).key !== 'headline_verified');
  if (report.verdict === 'invalid') expect('something shown of what is invalid', showsNothing(report));
  for (const url of asked) {
    expect(`asked ${url}, which may never be asked`, askable(url) === url);
    for (const one of attack.mustNotFetch ?? []) expect(`asked ${url}`, !url.startsWith(one));
  }
  const told = new Set(report.requests.filter(({ cached }) => !cached).map(({ url }) => url));
  for (const url of new Set(asked)) expect(`asked ${url}, and the report does not say so`, told.has(url));
  return faults;
}

const showsNothing = ({ credential, facts, endorsements, portfolio }: Report): boolean =>
  credential === null && facts === null && endorsements.length === 0 && portfolio.length === 0;
