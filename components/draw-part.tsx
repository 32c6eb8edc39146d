import type { ComponentChildren } from 'preact';
import { elementsOf, metadataOf } from '../lib/report/details.ts';
import { levelOne } from '../lib/report/level-one.ts';
import type { Part } from './card-part.tsx';
import { CheckList } from './check-list.tsx';
import { Comparisons } from './comparisons.tsx';
import { Elements } from './elements.tsx';
import { EverythingStated } from './everything-stated.tsx';
import { Metadata } from './metadata.tsx';

/** The parts of level 2, for every surface. */
export function drawPart({ name, report, host }: Part): ComponentChildren {
  const { facts, page, checks, requests } = report;
  switch (name) {
    case 'compared':
      return <Comparisons comparisons={page?.comparisons ?? []} />;
    case 'elements': {
      const elements = elementsOf(report);
      return elements && <Elements {...{ elements, report, host }} />;
    }
    case 'stated':
      return facts && <EverythingStated {...{ report, facts, host }} />;
    case 'metadata':
      return <Metadata items={metadataOf(report)} />;
    case 'checks':
      return <CheckList {...{ checks, requests }} isRedacted={levelOne(report) === 'nothing'} />;
  }
}
