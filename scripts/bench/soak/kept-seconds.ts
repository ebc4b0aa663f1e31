import type { Page } from '@playwright/test';

/** Of the newest recording in the page's database. */
export interface KeptSeconds {
	/** Whole seconds, from the first sample to the last, in which there is none. */
	lost: number;
	samples: number;
	/** From its beginning to the last sample, s. */
	length: number;
}

export async function keptSeconds(page: Page): Promise<KeptSeconds> {
	const times = await page.evaluate(timesOfNewest);
	const length = times.at(-1)! / 1000;
	const seconds = new Set(times.map((t) => Math.floor(t / 1000)));
	const [from, to] = [Math.floor(times[0]! / 1000), Math.floor(length)];
	let lost = 0;
	for (let second = from; second <= to; second++) if (!seconds.has(second)) lost++;
	return { lost: lost + from, samples: times.length, length };
}

/** In the page: the moments of the samples, ms since the recording began. */
function timesOfNewest(): Promise<number[]> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('luwte');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const chunks = opening.result.transaction('chunks').objectStore('chunks').getAll();
			chunks.onerror = () => reject(chunks.error);
			chunks.onsuccess = () =>
				resolve(
					(chunks.result as { samples: { t: number }[] }[])
						.flatMap(({ samples }) => samples.map(({ t }) => t))
						.sort((a, b) => a - b)
				);
		};
	});
}
