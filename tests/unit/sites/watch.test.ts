import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenFindings } from '../../../lib/sites/badge-link.ts';
import { createFinder } from '../../../lib/sites/watch.ts';
import { U } from './page.ts';

const badge = (n: number) => `https://www.credly.com/badges/7c1f0a52-3b6d-4e8f-9a10-${String(n).padStart(12, '0')}`;
const entry = (title: string, n: number) =>
  `<li class="pv-certification-entity"><h3>${title}</h3><a href="${badge(n)}">x</a></li>`;
const profile = (name: string, entries: string) =>
  `<main><h1>${name}</h1><section id="certifications-section"><ul>${entries}</ul></section></main>`;

describe('createFinder', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function watch(body: string, path = '/in/jane/') {
    const { document, MutationObserver } = parseHTML(`<!doctype html><html><body>${body}</body></html>`) as unknown as {
      document: Document;
      MutationObserver: typeof globalThis.MutationObserver;
    };
    vi.stubGlobal('MutationObserver', MutationObserver);
    const location = { href: `https://www.linkedin.com${path}` };
    const told: SeenFindings[] = [];
    const ended = new AbortController();
    createFinder(document, location, (findings) => told.push(findings), ended.signal);
    const settle = () => vi.advanceTimersByTimeAsync(1500);
    const last = () =>
      told.at(-1)?.links.map((link) => `${link.claims.holder} ${link.claims.title} ${Number(link.url.slice(-12))}`);
    return { document, location, told, ended, settle, last };
  }

  it('tells at once, then when something is added, and not when nothing of interest is', async () => {
    const { document, told, settle, last } = watch(profile('Jane', entry('A', 1)));
    expect(last()).toEqual(['Jane A 1']);
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', entry('B', 2));
    await settle();
    expect(last()).toEqual(['Jane A 1', 'Jane B 2']);
    document.body.append(document.createElement('hr'));
    await settle();
    expect(told).toHaveLength(2);
  });

  it('follows a row that is used again for another badge', async () => {
    const { document, settle, last } = watch(profile('Jane', entry('A', 1)));
    const heading = document.querySelector('h3');
    if (heading) heading.textContent = 'B';
    document.querySelector('li a')?.setAttribute('href', badge(2));
    await settle();
    expect(last()).toEqual(['Jane B 2']);
  });

  it('forgets what leaves the page', async () => {
    const { document, settle, last } = watch(profile('Jane', entry('A', 1) + entry('B', 2)));
    document.querySelector('li')?.remove();
    document.body.append(document.createElement('hr'));
    await settle();
    expect(last()).toEqual(['Jane B 2']);
  });

  it('leaves nothing of one person on the next, even while the old content still stands', async () => {
    const { document, location, told, settle, last } = watch(profile('Jane', entry('A', 1)));
    location.href = 'https://www.linkedin.com/in/john/';
    document.body.append(document.createElement('hr'));
    await settle();
    expect(told.at(-1)).toMatchObject({ page: 'https://www.linkedin.com/in/john/', holder: null, links: [], unlinked: [] });
    document.body.innerHTML = profile('John', entry('J', 9));
    await settle();
    expect(last()).toEqual(['John J 9']);
  });

  it('takes content that was swapped in together with the address', async () => {
    const { document, location, settle, last } = watch(profile('Jane', entry('A', 1)));
    document.body.innerHTML = profile('John', entry('J', 9));
    location.href = 'https://www.linkedin.com/in/john/';
    await settle();
    expect(last()).toEqual(['John J 9']);
  });

  it('keeps the results within one person', async () => {
    const { document, location, settle, last } = watch(profile('Jane', entry('A', 1)));
    location.href = 'https://www.linkedin.com/in/jane/overlay/about/';
    document.body.append(document.createElement('hr'));
    await settle();
    expect(last()).toEqual(['Jane A 1']);
  });

  it('stops with its signal', async () => {
    const { document, told, ended, settle } = watch('');
    ended.abort();
    document.body.insertAdjacentHTML('beforeend', `<a href="https://www.credly.com/badges/${U}">x</a>`);
    await settle();
    expect(told).toHaveLength(1);
  });
});
