import { chromium } from '@playwright/test';
const pageOf=(links:number,badges:number)=>{const uuid=(n:number)=>`7c1f0a52-3b6d-4e8f-9a10-${String(n).padStart(12,'0')}`;
const item=(n:number)=>{const href=n%Math.floor(links/badges)===0?`https://www.credly.com/badges/${uuid(n)}/public_url?trk=x`:`/people/${n}?view=${n%7}#a`;return `<li class="row"><div><span>Person ${n}</span> <a href="${href}">Profile</a><p>Joined in 2024, either / or, and went on to other things.</p></div></li>`;};
return `<!doctype html><html><body><main><h1>People</h1><ul>${Array.from({length:links},(_,n)=>item(n+1)).join('')}</ul></main></body></html>`};
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});const c=await b.newContext();
await c.route('https://people.example/**',r=>r.fulfill({contentType:'text/html',body:pageOf(5000,40)}));
const W='cred cert badg assert verif accompl achieve transcript confirm ude.my lnkd.in bit.ly'.split(' ');
const L=`a:is(${W.map(w=>`[href*="${w}"]`)})`;
const S:Record<string,string>={L,Llist:W.map(w=>`a[href*="${w}"]`).join(),
L_E:`${L},iframe,embed,object,img:is([src*="badg"],[src*="assert"]),[data-share-badge-id]`,
L_Ediv:`${L},iframe,embed,object,img:is([src*="badg"],[src*="assert"]),div[data-share-badge-id]`,
E:`iframe,embed,object,img:is([src*="badg"],[src*="assert"]),[data-share-badge-id]`,
Ediv:`iframe,embed,object,img:is([src*="badg"],[src*="assert"]),div[data-share-badge-id]`,
is:`:is(${L},iframe,embed,object,img:is([src*="badg"],[src*="assert"]),div[data-share-badge-id])`,
img:'img:is([src*="badg"],[src*="assert"])', share:'[data-share-badge-id]', iframe:'iframe',a1:'a[href*="cred"]',a3:'a:is([href*="cred"],[href*="cert"],[href*="badg"])'};
const all:Record<string,number[]>={};
for(let i=0;i<8;i++)for(const [k,sel] of Object.entries(S)){const p=await c.newPage();await p.goto('https://people.example/');await p.waitForTimeout(50);
const r=await p.evaluate((sel)=>{const s=performance.now();[...document.querySelectorAll(sel)];return performance.now()-s},sel);
(all[k]??=[]).push(r);await p.close()}
{for(let i=0;i<8;i++){const p=await c.newPage();await p.goto('https://people.example/');await p.waitForTimeout(50);
const r=await p.evaluate(()=>{const s=performance.now();for(const t of ['iframe','embed','object','img'])[...document.getElementsByTagName(t)];return performance.now()-s});
(all.byTag??=[]).push(r);await p.close()}}
await b.close();
for(const[k,v]of Object.entries(all)){v.sort((a,b)=>a-b);console.log(k.padEnd(16),v[0]!.toFixed(2),v[v.length>>1]!.toFixed(2),v.at(-1)!.toFixed(2))}
