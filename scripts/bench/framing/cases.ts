import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { FramingSeen } from '../../../src/lib/signals/framing/framing';
import type { Observation } from '../../../src/lib/signals/types';
import { replay } from '../clips/replay';
import { ratesOf, WRONG_BPM } from '../clips/score';
import { meanRate, readClipInfo, type Truth } from '../clips/truth';
import type { ClipRun } from '../clips/run-clip';
import { framingAtFirst } from './first-seconds';

/** Before this nothing can be asked of a reading, s. */
const FROM_S = 20;
/** What happens later in these clips has nothing to do with how somebody sat at the start. */
const LATER = /^(cam|event|talk|none)_/;

/** A recording in which the breath was counted by eye: from s, to s, bpm. */
const Counted = v.looseObject({
	windows: v.optional(v.array(v.tuple([v.number(), v.number(), v.number()])), [])
});

/** One clip: how the person sat in its first seconds, and how well her breath was read later. */
export interface Case {
	name: string;
	observations: readonly Observation[];
	framing: FramingSeen;
	/** Share of the seconds from 20 s on with a rate that is right, 0..1. */
	actual: number;
}

/**
 * The clips in a set of folders: what the worker saw (NAME.json) and the truth (NAME.mjpeg.json) may
 * lie in different ones. Clips in which there is no breath to count after 20 s are left out.
 */
export function readCases(folders: readonly string[]): Case[] {
	const runs = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => file.endsWith('.json') && !file.endsWith('.mjpeg.json'))
			.map((file) => join(folder, file))
	);
	return runs.flatMap((path) => {
		const name = basename(path, '.json');
		const truth = folders.map((f) => join(f, `${name}.mjpeg.json`)).find(existsSync);
		if (truth === undefined || LATER.test(name)) return [];
		const { observations }: ClipRun = JSON.parse(readFileSync(path, 'utf8'));
		const framing = framingAtFirst(observations);
		const actual = rightShare(observations, expectedRates(truth));
		return framing === null || actual === null ? [] : [{ name, observations, framing, actual }];
	});
}

/** The true rate over a time (s), bpm; `null` when there is none to read at its end. */
type Expected = (from: number, to: number) => number | null;

function expectedRates(path: string): Expected {
	const { windows } = v.parse(Counted, JSON.parse(readFileSync(path, 'utf8')));
	if (windows.length > 0)
		return (_, to) => windows.find(([start, end]) => to >= start && to <= end)?.[2] ?? null;
	const { truth } = readClipInfo(path);
	return (from, to) => (truth === null ? null : rateIn(truth, from, to));
}

function rateIn({ breathes, isPresent, onsets, holds }: Truth, from: number, to: number) {
	const held = holds.some((hold) => to >= hold.from && to <= hold.to);
	return breathes && isPresent(to) && !held ? meanRate(onsets, from, to) : null;
}

/** `null` when there is nothing to read after 20 s. */
function rightShare(observations: readonly Observation[], expected: Expected): number | null {
	const asks = (t: number) => t >= FROM_S && expected(t - 1, t) !== null;
	const [first, last] = [observations[0]?.t ?? 0, observations.at(-1)?.t ?? 0];
	const whole = Math.floor((last - first) / 1000);
	// Replaying takes time: not for a clip of which nothing is asked.
	if (!Array.from({ length: whole }, (_, i) => i + 1).some(asks)) return null;
	const asked = ratesOf(replay(observations)).filter(({ t }) => asks(t));
	const right = asked.filter(({ t, bpm, windowS }) => {
		const truth = expected(t - Math.max(windowS, 1), t);
		return bpm !== null && truth !== null && Math.abs(bpm - truth) <= WRONG_BPM;
	});
	return right.length / asked.length;
}
