import { text } from '../answers.ts';
import type { Person } from '../people.ts';

/** The look of the professional network: white cards on warm grey. All pages of the world share it. */
export const CSS = `
*{box-sizing:border-box}
body{margin:0;background:#f4f2ee;color:#1d2226;font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:#0a66c2;text-decoration:none}a:hover{text-decoration:underline}
h1,h2,h3,h4,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}
.top{background:#fff;border-bottom:1px solid #e0dfdc;padding:10px 24px;display:flex;gap:24px;align-items:center}
.top b{font-size:18px;color:#0a66c2}.top span{color:#666}.top i{background:#edf3f8;border-radius:4px;padding:6px 12px;width:280px;color:#777;font-style:normal}
.columns{display:flex;gap:24px;max-width:1128px;margin:24px auto;padding:0 24px;align-items:flex-start}
.columns main{flex:1;min-width:0}.columns aside{width:300px;flex:none}
.card{background:#fff;border:1px solid #e0dfdc;border-radius:8px;margin-bottom:12px;padding:20px 24px;overflow-wrap:anywhere}
.card h2{font-size:20px;font-weight:600;margin-bottom:12px}
.hero{padding:0 0 20px}.hero .cover{height:120px;border-radius:8px 8px 0 0;background:linear-gradient(120deg,#a0b4b7,#dce6e9 60%,#c9d8c5)}
.hero .avatar{width:112px;height:112px;border-radius:50%;border:4px solid #fff;margin:-64px 0 8px 24px;background:#44606b;color:#fff;font-size:40px;display:grid;place-items:center}
.hero>*:not(.cover):not(.avatar){margin-left:24px;margin-right:24px}.hero h1,.hero h2.name{font-size:24px;font-weight:600;margin-bottom:2px}
.muted,.t-black--light{color:#666}.entry,li.artdeco-list__item,.pv-certification-entity,li.profile-section-card,[componentkey^="entity-collection-item"]{padding:14px 0;border-top:1px solid #eee;display:flex;gap:12px}
.entry:first-child,li.artdeco-list__item:first-child,.pv-certification-entity:first-child,li.profile-section-card:first-child{border-top:0;padding-top:0}
.logo{width:48px;height:48px;flex:none;background:#e8eef1;color:#44606b;font-weight:600;display:grid;place-items:center;border-radius:4px}
.t-bold,.pv-certification-entity h3,li.profile-section-card h3,p.title{font-size:16px;font-weight:600;color:#1d2226}
[data-initials]::before{content:attr(data-initials)}.row{display:block}.show{display:inline-block;margin-top:8px;border:1px solid #666;border-radius:16px;padding:4px 14px;color:#444;font-weight:600}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.all{display:block;text-align:center;padding:12px 0 0;margin-top:12px;border-top:1px solid #eee;font-weight:600;color:#444;background:none;border-width:1px 0 0;width:100%;font-size:14px;cursor:pointer}
.also li{display:flex;gap:10px;padding:8px 0;align-items:center}.also .avatar{width:40px;height:40px;border-radius:50%;background:#7a8f99;color:#fff;display:grid;place-items:center;flex:none}
.skeleton{height:180px;background:linear-gradient(90deg,#eee,#f8f8f8,#eee)}
.paper{background:#fff;border:1px solid #ddd;padding:28px 36px;margin:0 auto 20px;max-width:760px}.paper h2{font-size:18px;margin:16px 0 6px}.paper h3{font-size:20px}
dl{display:grid;grid-template-columns:160px 1fr;gap:8px 16px}dt{color:#666}
iframe{border:1px solid #ddd;background:#fff;width:100%}
.flyover{position:fixed;top:0;right:0;bottom:0;width:560px;background:#fff;box-shadow:-4px 0 24px #0003;padding:28px;overflow:auto}
.card-key{color:#666;margin-top:12px}.project img{width:96px;height:96px}
`;

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('');

/** A round or square with initials, drawn by the style sheet alone: where a real page has a picture, its text has nothing. */
export const mark = (kind: 'avatar' | 'logo', name: string): string =>
  `<span class="${kind}" data-initials="${text(initials(name))}" aria-hidden="true"></span>`;

/** A whole page of the network: bar, content, and people also viewed. */
export const networkPage = (title: string, main: string, aside: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(title)}</title>
<link rel="stylesheet" href="/world/page.css"><script src="/world/page.js" defer></script></head>
<body><header class="top"><b>Network</b><i>Search</i><span>Home</span><span>People</span><span>Jobs</span></header>
<div class="columns">${main}<aside>${aside}</aside></div></body></html>`;

/** A page of anybody's, in one column. */
export const plainPage = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(title)}</title>
<link rel="stylesheet" href="/world/page.css"></head><body>${body}</body></html>`;

export const alsoViewed = (people: Person[]): string =>
  `<section class="card also"><h2>People also viewed</h2><ul>${people
    .map(
      (person) =>
        `<li>${mark('avatar', person.name)}<div><a data-spa href="/in/${person.slug}/">${text(person.name)}</a><p class="muted">${text(person.headline)}</p></div></li>`,
    )
    .join('')}</ul></section>`;
