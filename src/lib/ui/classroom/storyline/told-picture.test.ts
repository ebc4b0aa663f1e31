import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PlayedChange, Told } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import ToldPicture from './ToldPicture.svelte';

const change = (change: PlayedChange['change'], from: number): PlayedChange => ({
	change,
	from,
	until: from + 20_000,
	strength: 0.6,
	over: 2000
});
const NOTHING: Told = { measured: [], changes: [], said: [], doubts: [], rates: [] };

const words = (told: Partial<Told>) =>
	render(ToldPicture, { props: { told: { ...NOTHING, ...told }, length: 90_000 } }).body;

describe('what was done beside what was said', () => {
	it('tells of each change when it was said, and what there is no word for', () => {
		const body = words({
			changes: [
				{
					change: change('shoulders-up', 30_000),
					outcome: { name: 'said', at: 34_000, late: false }
				},
				{ change: change('sigh', 60_000), outcome: { name: 'no-word' } }
			]
		});
		expect(body).toContain(m.class_body_shoulders_up());
		expect(body).toContain(m.class_story_out_said({ seconds: 4 }));
		expect(body).toContain(m.class_story_out_no_word());
		expect(body).not.toContain(m.class_story_key_doubt());
	});

	it('tells what was said and was not so, and why it doubted', () => {
		const body = words({
			said: [{ says: 'fidgeting', from: 10_000, to: 15_000, verdict: 'not-so' }],
			doubts: [{ because: 'talking', from: 20_000, to: 30_000 }]
		});
		expect(body).toContain(m.look_sign_fidgeting());
		expect(body).toContain(m.class_story_not_so());
		expect(body).toContain(m.class_story_key_doubt());
		expect(body).toContain(m.class_story_doubt_talking());
	});
});
