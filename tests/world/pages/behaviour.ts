/**
 * What the network's own script does, as far as it matters to an extension: it changes the address first and the content a moment
 * later, appends entries when a list is scrolled to its end or its button is pressed, and puts new entries into old rows.
 */
export const SCRIPT = `'use strict';
const DELAY = 350;
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const part = async (path) => {
  const holder = document.createElement('template');
  holder.innerHTML = await (await fetch('/world/part' + path)).text();
  return holder.content;
};

async function show(path) {
  const wanted = location.href;
  await later(DELAY / 2);
  const main = document.querySelector('main');
  main.innerHTML = '<div class="card skeleton"></div>';
  const content = await part(path);
  await later(DELAY / 2);
  if (location.href !== wanted) return;
  main.replaceWith(content.querySelector('main'));
  document.querySelector('aside').replaceWith(content.querySelector('aside'));
  document.title = document.querySelector('[data-title]').dataset.title;
  start();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-spa]');
  if (link) {
    event.preventDefault();
    history.pushState({}, '', link.href);
    show(location.pathname);
    return;
  }
  if (event.target.closest('button[data-more]')) more();
  if (event.target.closest('button[data-next]')) next();
});
addEventListener('popstate', () => show(location.pathname));

const list = () => document.querySelector('[data-entries]');
const rest = async () => [...(await part(list().dataset.entries)).querySelector('[data-entries]').children];

async function more() {
  const target = list();
  const entries = (await rest()).slice(target.children.length);
  for (const entry of entries) {
    await later(40);
    target.append(entry);
  }
  document.querySelector('[data-more]')?.remove();
}

async function next() {
  const rows = [...list().children];
  const all = await rest();
  const from = Number(list().dataset.from ?? 0) + rows.length;
  list().dataset.from = String(from % all.length);
  rows.forEach((row, index) => { row.replaceChildren(...all[(from + index) % all.length].childNodes); });
}

function start() {
  const button = document.querySelector('[data-more][data-scroll]');
  if (!button) return;
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    more();
  }).observe(button);
}
start();
`;
