/** A recording that is looked at again: how soon the screen shows another place in it. */
import type { Browser, Page } from '@playwright/test';
import { median } from '../../../src/lib/signals/dsp/stats';
import type { Table } from '../table';
import { openClass } from './open-class';

const PLACES = 40;
const SCRUB_MS = 100;
/** Of the longest recording: an hour at 4 Hz. */
const READINGS = 14_400;
const EVERY_MS = 250;

/** @param url of the built app */
export async function measureScrubbing(browser: Browser, url: string, table: Table) {
	const context = await openClass(browser);
	const desk = await context.newPage();
	await bringHour(desk, url);
	const screen = await context.newPage();
	await screen.goto(`${url}/docent/scherm/`);
	await desk.goto(`${url}/docent/regie/`);
	await desk.getByTestId('tab-replay').click();
	await desk.getByTestId('replay-own').first().click();
	await screen.getByTestId('playhead').waitFor();
	await screen.bringToFront();
	const delays = await scrubs(desk, screen);
	table.atMost(`scrub an hour, middle of ${PLACES}`, median(delays), 'ms', SCRUB_MS);
	table.fact('  the slowest of them', Math.max(...delays), 'ms');
	await context.close();
}

/** A made-up recording of an hour, brought as the file that somebody can bring back. */
async function bringHour(page: Page, url: string) {
	await page.goto(`${url}/gegevens/`);
	await page.getByTestId('import').waitFor();
	await page.waitForFunction(
		() => !document.querySelector<HTMLInputElement>('[data-testid=import]')?.disabled
	);
	const buffer = Buffer.from(JSON.stringify(hour()));
	await page
		.getByTestId('import')
		.setInputFiles({ name: 'uur.json', mimeType: 'application/json', buffer });
	await page.getByTestId('restore-merge').click();
	await page.getByTestId('imported').filter({ hasText: '1' }).waitFor();
}

function hour() {
	const samples = Array.from({ length: READINGS }, (_, i) => ({
		t: i * EVERY_MS,
		rate: 12 + Math.round(4 * Math.sin(i / 900)),
		rateConfidence: 0.8,
		curve: Number(Math.sin(i / 3).toFixed(3)),
		...{ raise: 0, lean: 0, slump: 0, turn: 0, tilt: 0, movement: 0.02 },
		...{ unsure: null, words: [], phase: ['groen', 'geel', 'oranje'][Math.floor(i / 700) % 3] }
	}));
	const startedAt = Date.UTC(2026, 2, 2, 10);
	const meta = {
		...{ id: 'an-hour', profileId: 'bench', kind: 'measurement', source: 'simulated', note: '' },
		...{ startedAt, endedAt: startedAt + READINGS * EVERY_MS, state: 'complete', baseline: null },
		...{ durationMs: READINGS * EVERY_MS, samples: samples.length, details: null }
	};
	const marks = Array.from({ length: 30 }, (_, i) => ({ t: i * 110_000, kind: 'felt', text: '' }));
	return {
		...{ format: 'luwte-export', version: 2, exportedAt: startedAt },
		profiles: [{ id: 'bench', name: '', createdAt: 1000, baseline: null }],
		sessions: [{ meta, samples, marks }]
	};
}

/** From the move of the slider at the desk until the screen has painted that place, ms. */
async function scrubs(desk: Page, screen: Page): Promise<number[]> {
	const delays: number[] = [];
	for (let i = 0; i < PLACES; i++) {
		const shown = screen.evaluate(
			() =>
				new Promise<number>((resolve) => {
					const head = document.querySelector('[data-testid=playhead]')!;
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
					const watch = new MutationObserver(() => {
						watch.disconnect();
						requestAnimationFrame(() => port2.postMessage(null));
					});
					watch.observe(head, { attributeFilter: ['style'] });
				})
		);
		const movedAt = await desk.evaluate(
			(share) => {
				const slider = document.querySelector<HTMLInputElement>('[data-testid=replay-place]')!;
				const now = performance.timeOrigin + performance.now();
				slider.value = String(Math.round(share * Number(slider.max)));
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				return now;
			},
			((i * 37) % 100) / 100 + 0.003
		);
		delays.push((await shown) - movedAt);
	}
	return delays;
}
