import type { Page } from '@playwright/test';

/** Of the one recording in the page's database. */
export interface KeptSeconds {
	/** Whole seconds, from the first sample to the last, in which there is none. */
	lost: number;
	samples: number;
	/** How long was measured, as it was kept, s. */
	kept: number;
	/** From its beginning to the last sample, s. */
	length: number;
}

export async function keptSeconds(page: Page): Promise<KeptSeconds> {
	const { times, durationMs } = await page.evaluate(onlyRecording);
	const length = times.at(-1)! / 1000;
	const seconds = new Set(times.map((t) => Math.floor(t / 1000)));
	const [from, to] = [Math.floor(times[0]! / 1000), Math.floor(length)];
	let lost = 0;
	for (let second = from; second <= to; second++) if (!seconds.has(second)) lost++;
	return { lost: lost + from, samples: times.length, length, kept: durationMs / 1000 };
}

/** In the page: the moments of the samples, ms since the recording began, and how long was measured. */
function onlyRecording(): Promise<{ times: number[]; durationMs: number }> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('luwte');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const transaction = opening.result.transaction(['chunks', 'sessions']);
			const chunks = transaction.objectStore('chunks').getAll();
			const sessions = transaction.objectStore('sessions').getAll();
			transaction.onerror = () => reject(transaction.error);
			transaction.oncomplete = () => {
				const parts = chunks.result as { samples: { t: number }[] }[];
				const times = parts.flatMap(({ samples }) => samples.map(({ t }) => t));
				const [{ durationMs }] = sessions.result as [{ durationMs: number }];
				resolve({ times: times.sort((a, b) => a - b), durationMs });
			};
		};
	});
}
