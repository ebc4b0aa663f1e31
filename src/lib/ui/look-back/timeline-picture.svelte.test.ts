import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Timeline } from '$lib/sessions/review';
import TimelinePicture from './TimelinePicture.svelte';

const MINUTE = 60_000;

function unmeasured(length: number): Timeline {
	const none = { rises: [], felt: [], nudges: [], cards: [], signs: [] };
	return { length, measured: false, seenShare: 0, enough: false, stretches: [], ...none };
}

it.each([30, 120])(
	'the times under a conversation of %d minutes stand within the picture',
	async (minutes) => {
		await render(TimelinePicture, { timeline: unmeasured(minutes * MINUTE) });
		const picture = page.getByRole('img').element();
		const { left, right } = picture.getBoundingClientRect();
		const times = [...picture.querySelectorAll('text')].filter((text) =>
			/^\d+:\d\d$/.test(text.textContent)
		);
		expect(times.at(-1)!.textContent).toBe(`${minutes}:00`);
		for (const time of times) {
			const box = time.getBoundingClientRect();
			expect(box.left).toBeGreaterThanOrEqual(left);
			expect(box.right).toBeLessThanOrEqual(right);
		}
	}
);
