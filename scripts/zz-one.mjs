import { chromium } from 'playwright-core';
import { findHeadless } from './lib/chromium.mjs';
const b = await chromium.launch({ executablePath: findHeadless(), args: ['--no-sandbox'] });
for (const path of ['/', '/meten/', '/oefenen/bijeenkomst/']) {
 const p = await b.newPage();
 p.on('pageerror', e => console.log(path, e.stack.slice(0,600)));
 await p.goto('http://localhost:4711'+path, {waitUntil:'networkidle'});
 await p.close();
}
await b.close();
