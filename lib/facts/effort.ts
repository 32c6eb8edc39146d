import { cleanLine } from './clean.ts';
import { extension, extensionValue } from './extension.ts';
import type { Fact, WorkloadValue } from './model.ts';
import { facts, type Item, lineOf } from './normalise.ts';

/** Amounts as written, with what their member means by them (employer facts, Q13). */
export const workloadFacts = (
  list: Item[],
  unit: WorkloadValue['unit'],
  basis: WorkloadValue['basis'] = 'unspecified',
): Fact<WorkloadValue>[] => facts(list, (amount) => ({ amount: cleanLine(amount, 40), unit, basis }));

/** As `workloadFacts`, where only a number is an amount. */
export const readWorkload = (...amounts: Parameters<typeof workloadFacts>): Fact<WorkloadValue>[] =>
  workloadFacts(...amounts).filter(({ value }) => /^\d+([.,]\d+)?$/.test(value.amount));

/**
 * Open Badges 2.0: study load in hours (Dutch SBU) by SURF's extension. Another publisher's extension of the same name means minutes, so
 * that one whose `@context` is not SURF's is not read.
 */
export const readStudyLoad = (badge: Item | null): Fact<WorkloadValue>[] =>
  /edubadges|^$/i.test(lineOf(extension(badge, 'StudyLoad'), '@context') ?? '')
    ? readWorkload(extensionValue(badge, 'StudyLoad'), 'SBU')
    : [];
