
import { openTheatre } from './stage.ts';
import { STATES } from './states.ts';
import { walk } from './keyboard.ts';
import { findings } from './findings.ts';
import { misfits, unfold } from './fits.ts';
const t = await openTheatre();
const t0 = Date.now(); const log=(...a: unknown[])=>console.log(((Date.now()-t0)/1000).toFixed(1), ...a);
const wanted = process.argv.slice(2).filter(a=>!a.startsWith('-')); const shots = !process.argv.includes('-noshots'); const checks = !process.argv.includes('-nochecks');
const O='/tmp/a11y/shots';
for (const state of STATES.filter(({name})=>wanted.length===0||wanted.some(w=>name.startsWith(w)))) {
  const name=state.name; const s0=Date.now();
  try { await t.show(state, async (page, assay) => {
    const ours = page.url().startsWith('chrome-ext'); const fullPage = ours && !name.startsWith('popup');
    const shoot = async (what: string) => shots && page.screenshot({path:`${O}/${name}.${what}.png`, fullPage});
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const ar = Date.now()-s0;
    await shoot('en.light');
    if (checks) { for (const f of await findings(page)) log(name, 'AXE', f);
    if (state.isOrphan) return; await unfold(page);
    for (const f of await walk(page)) log(name, 'KEY', JSON.stringify(f)); }
    if (state.isOrphan) return;
    await assay.tell('settings.change', { change: { language: 'fr', theme: 'dark' } });
    await page.bringToFront();
    await page.locator('[data-theme="dark"]').first().waitFor({state:'attached'});
    await page.waitForTimeout(60);
    await shoot('fr.dark');
    if (checks) for (const f of await findings(page,['color-contrast','link-in-text-block'])) log(name, 'AXE fr', f);
    const half = name.startsWith('popup') ? {width:360,height:300} : name.startsWith('side-panel') ? {width:320,height:400} : {width:640,height:400};
    await page.setViewportSize(half);
    if (checks) for (const f of await misfits(page)) log(name, 'FIT', f);
    log(name, 'ok', ar, Date.now()-s0);
  }); } catch(e) { log(name, 'FAILED', String(e).slice(0,500)); }
}
await t.close();
