import { describe, expect, it } from 'vitest';
import { pacerAt, pacerPattern } from '$lib/signals/pacing/pacer';
import { readingAt } from '$lib/signals/testing/reading';
import { Practice } from './practice.svelte';

const pattern = pacerPattern({ in: 4, sip: 0, out: 6 });

/** A reading of which only the curve matters. */
const reading = (t: number, value: number) => readingAt(t, { curve: { t, value } });

describe('a practice', () => {
	it('says what to do and counts down', () => {
		const practice = new Practice(pattern, 60_000);
		expect([practice.action, practice.seconds]).toEqual(['in', 4]);
		for (let i = 0; i < 45; i++) practice.step(100, 1);
		expect([practice.action, practice.seconds]).toEqual(['out', 6]);
	});

	it('ends after a whole breath', () => {
		const practice = new Practice(pattern, 65_000);
		expect(practice.lengthMs).toBe(70_000);
		for (let i = 0; i < 699; i++) practice.step(100, 1);
		expect(practice.over).toBe(false);
		practice.step(100, 1);
		expect(practice.over).toBe(true);
	});

	it('hidden for ten seconds it goes on where it was, and does not count them', () => {
		const practice = new Practice(pattern, 60_000);
		for (let i = 0; i < 125; i++) practice.step(100, 1);
		const before = [practice.action, practice.seconds, practice.secondsLeft];
		expect(before).toEqual(['in', 2, 48]);
		practice.step(10_000, 1);
		expect([practice.action, practice.seconds, practice.secondsLeft]).toEqual(before);
		for (let i = 0; i < 474; i++) practice.step(100, 1);
		expect(practice.over).toBe(false);
		practice.step(100, 1);
		expect(practice.over).toBe(true);
	});

	it('goes on where another stopped', () => {
		const practice = new Practice(pattern, 60_000, 55_000);
		expect([practice.action, practice.secondsLeft, practice.over]).toEqual(['out', 5, false]);
		expect(new Practice(pattern, 60_000, 60_000).over).toBe(true);
	});

	it('follows a breath on another clock, with frames that come late', () => {
		const practice = new Practice(pattern, 120_000);
		for (let i = 0; i < 1200; i++) {
			practice.step(100, 1);
			// Taken up to 80 ms ago, by a clock that started long before.
			const taken = practice.elapsed - (i % 5) * 20;
			practice.see(reading(5_000_000 + taken, pacerAt(pattern, taken).fill));
		}
		expect(practice.following()).toBeGreaterThan(0.97);
	});

	it('says nothing of a breath that was not seen', () => {
		const practice = new Practice(pattern, 60_000);
		for (let i = 0; i < 600; i++) practice.step(100, 1);
		expect(practice.following()).toBeNull();
	});
});
