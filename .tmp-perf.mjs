import { chromium } from '@playwright/test';
import fs from 'node:fs';
const code = fs.readFileSync('/tmp/pageout/out.js','utf8');
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
async function measure(name, make){ const c=await b.newPage(); await c.route('**/*', r => r.fulfill({contentType:'text/html',body:'<!doctype html><body></body>'})); await c.goto('https://portfolio.example/'); await c.evaluate(make); await c.addScriptTag({content:`{const t0=performance.now();${code};globalThis.loadMs=performance.now()-t0}`}); const r=await c.evaluate(()=>{ const t=[];let f; for(let i=0;i<4;i++){const t1=performance.now(); f=findBadges(document,location); t.push(+(performance.now()-t1).toFixed(1));} return {load:loadMs,t:t.join(),links:f.links.length}}); console.log(name,JSON.stringify(r)); await c.close();}
for (let i=0;i<2;i++){
await measure('5000 same host', ()=>{document.body.innerHTML=Array.from({length:5000},(_,i)=>`<li><a href="https://example.com/page/${i}">Item ${i}</a></li>`).join('')});
await measure('5000 distinct hosts', ()=>{document.body.innerHTML=Array.from({length:5000},(_,i)=>`<li><a href="https://site${i}.example/page/${i}">Item ${i}</a></li>`).join('')});
await measure('5000 mixed 50 badges', ()=>{document.body.innerHTML=Array.from({length:5000},(_,i)=>`<li><a href="${i%100?`/in/person-${i}`:`https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-${String(i).padStart(12,'0')}`}">Item ${i}</a> and/or text</li>`).join('')});
await measure('5000 + text badge', ()=>{document.body.innerHTML='<p>https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-000000000001</p>'+Array.from({length:5000},(_,i)=>`<li><a href="https://www.linkedin.com/in/p${i}">Item ${i}</a></li>`).join('')});
}
await b.close();
