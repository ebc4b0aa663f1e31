import { chromium } from 'playwright-core';
const executablePath = (await import('./lib/chromium.mjs')).findHeadless();
const b = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const base = 'http://localhost:4711';
const pages = process.argv.slice(2).map(s => s.split('='));
for (const [name, ...rest] of pages) {
  const path = rest.join('=');
  for (const [w,h,scheme] of [[1440,900,'light'],[820,1180,'dark'],[390,844,'light']]) {
    const c = await b.newContext({ viewport:{width:w,height:h}, colorScheme: scheme, reducedMotion:'reduce' });
    const p = await c.newPage();
    p.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.text()));
    p.on('pageerror', e => console.log(name, 'ERR', e.message));
    await p.goto(base+path, {waitUntil:'networkidle'});
    await p.waitForTimeout(400);
    await p.screenshot({ path:`/tmp/w/u/shots/c1-${name}-${w}-${scheme}.png`, fullPage:true });
    await c.close();
  }
}
await b.close();
