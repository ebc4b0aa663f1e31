import { describe, expect, it } from 'vitest';
import { noiseFrom } from '../testing/body';
import { SpeechWatch } from './speech-watch';

/** Times (s) at which somebody with this mouth is said to speak; ten samples a second. */
function said(
	seconds: number,
	mouthAt: (s: number) => number | null,
	watch = new SpeechWatch()
): number[] {
	const times: number[] = [];
	for (let i = 0; i < 10 * seconds; i++) {
		if (watch.step({ t: 100 * i, mouth: mouthAt(i / 10) })) times.push(i / 10);
	}
	return times;
}

const noise = noiseFrom(2);
/** A silent mouth before a webcam, 1/100 mouth width. */
const silent = () => 0.2 * Math.abs(noise());
/** Syllables: now more, now less. */
const speaking = () => 0.8 + 2.5 * Math.abs(noise());

describe('speech', () => {
	it('is heard within 2 s and ends within 3 s', () => {
		const times = said(30, (s) => (s >= 10 && s < 20 ? speaking() : silent()));
		expect(times[0]).toBeGreaterThan(10);
		expect(times[0]).toBeLessThanOrEqual(12);
		expect(times.at(-1)).toBeGreaterThan(20);
		expect(times.at(-1)).toBeLessThanOrEqual(23);
	});

	it('goes on between sentences', () => {
		const times = said(30, (s) => (s >= 5 && s % 5 < 3.5 ? speaking() : silent()));
		expect(times).toHaveLength(Math.round(10 * (30 - times[0]!)));
	});

	it('is not a smile, a swallow or a yawn', () => {
		const shortly = (s: number, at: number, lasts: number) => s >= at && s < at + lasts;
		const mouth = (s: number) =>
			shortly(s, 10, 0.6) || // a smile comes
			shortly(s, 13, 0.6) || // and goes
			shortly(s, 20, 0.4) || // a swallow
			shortly(s, 30, 1) || // a mouth opens wide
			shortly(s, 34, 1) // and closes
				? 5
				: silent();
		expect(said(40, mouth)).toEqual([]);
	});

	it('is not said of a mouth that is not seen, and ends when it is out of sight', () => {
		expect(said(20, () => null)).toEqual([]);
		expect(said(20, (s) => ((s * 10) % 5 < 1 ? 5 : null))).toEqual([]);
		const times = said(30, (s) => (s < 10 ? speaking() : null));
		expect(times.at(-1)).toBeLessThan(13);
	});

	it('is told from a mouth that is always restless in its picture', () => {
		const shimmer = () => 0.45 + 0.9 * Math.abs(noise());
		expect(said(60, shimmer).filter((s) => s > 10)).toEqual([]);
		expect(said(60, (s) => (s > 40 ? 2 * speaking() : shimmer())).length).toBeGreaterThan(150);
	});

	it('lasts as long as the words do, also for minutes', () => {
		expect(said(180, speaking).filter((s) => s > 3).length).toBe(1800 - 31);
	});

	it('knows from when to when the mouth moved', () => {
		const watch = new SpeechWatch();
		said(21, (s) => (s >= 10 && s < 20 ? 3 : 0.1), watch);
		expect(watch.stretch).toEqual({ from: 10_000, to: 19_900 });
		watch.restart();
		expect(watch.stretch).toBeNull();
	});
});
