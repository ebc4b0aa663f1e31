import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import type { Reading } from '$lib/signals/types';
import type { ProfileState } from '../person/profile.svelte';
import BaselinePanel from './BaselinePanel.svelte';
import { exampleReading } from './example-reading.fixture';
import { Measurement } from './measurement.svelte';

/** The panel as HTML, while somebody sits her calm minute. */
function sitting(reading: Reading): string {
	const measurement = new Measurement({ calm() {}, reading() {}, stopped() {} });
	measurement.reading = reading;
	measurement.startBaseline();
	const profile = { places: [], baseline: null } as unknown as ProfileState;
	return render(BaselinePanel, { props: { measurement, profile } }).body;
}

// She talks from half a minute on.
const silent = exampleReading('talking', { from: 0, to: 20 });
const talking = exampleReading('talking', { from: 20, to: 40 });

it('a calm minute waits for who talks, and says so', () => {
	expect(sitting(talking)).toContain(m.baseline_waiting_silence());
	expect(sitting(silent)).not.toContain(m.baseline_waiting_silence());
	expect(sitting(silent)).toContain(m.baseline_limits());
});
