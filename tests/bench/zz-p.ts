import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const pageOf=(links:number,badges:number)=>{const uuid=(n:number)=>`7c1f0a52-3b6d-4e8f-9a10-${String(n).padStart(12,'0')}`;
const item=(n:number)=>{const href=n%Math.floor(links/badges)===0?`https://www.credly.com/badges/${uuid(n)}/public_url?trk=x`:`/people/${n}?view=${n%7}#a`;return `<li class="row"><div><span>Person ${n}</span> <a href="${href}">Profile</a><p>Joined in 2024, either / or, and went on to other things.</p></div></li>`;};
return `<!doctype html><html><body><main><h1>People</h1><ul>${Array.from({length:links},(_,n)=>item(n+1)).join('')}</ul></main></body></html>`};
let src=readFileSync('.output/chrome-mv3/page.js','utf8');
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});const c=await b.newContext();
await c.route('https://people.example/**',r=>r.fulfill({contentType:'text/html',body:pageOf(5000,40)}));
const all:Record<string,number[]>={};
for(let i=0;i<10;i++){const p=await c.newPage();await p.goto('https://people.example/');await p.waitForTimeout(100);
const r=await p.evaluate((src)=>{const out:Record<string,number>={};
const wrap=(o:any,n:string,label=n)=>{const f=o[n];o[n]=function(...a:any[]){const s=performance.now();const x=f.apply(this,a);out[label]=(out[label]??0)+performance.now()-s;return x}};
wrap(Document.prototype,'querySelectorAll');wrap(RegExp.prototype,'test');wrap(RegExp.prototype,'exec');wrap(MutationObserver.prototype,'observe');wrap(JSON,'stringify');wrap(Document.prototype,'evaluate');wrap(Element.prototype,'matches');
const d=Object.getOwnPropertyDescriptor(Node.prototype,'textContent')!;Object.defineProperty(Node.prototype,'textContent',{...d,get(){const s=performance.now();const x=d.get!.call(this);out.textContent=(out.textContent??0)+performance.now()-s;return x}});
const U=URL;(globalThis as any).URL=class extends U{constructor(a:any,b?:any){const s=performance.now();super(a,b);out.URL=(out.URL??0)+performance.now()-s}};
Object.assign(globalThis,{chrome:{runtime:{id:'x',sendMessage:async()=>0,onMessage:{addListener(){}}}}});
const s=performance.now();(0,eval)(src);out.total=performance.now()-s;return out},src);
for(const[k,v]of Object.entries(r))(all[k]??=[]).push(v);await p.close()}
await b.close();
for(const[k,v]of Object.entries(all)){v.sort((a,b)=>a-b);console.log(k.padEnd(16),v[0]!.toFixed(2),v[v.length>>1]!.toFixed(2),v.at(-1)!.toFixed(2))}
