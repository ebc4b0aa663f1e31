import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { SensingFault, type SensingFaultCode } from '$lib/sensing/faults';
import nl from '../../../../messages/nl.json' with { type: 'json' };
import en from '../../../../messages/en.json' with { type: 'json' };
import FaultNote from './FaultNote.svelte';
import { FAULTS } from './words';

const codes = Object.keys(FAULTS) as SensingFaultCode[];

/** The note as text. */
function note(code: SensingFaultCode, locale: 'nl' | 'en'): string {
	overwriteGetLocale(() => locale);
	const fault = new SensingFault(code, 'for developers only');
	const { body } = render(FaultNote, { props: { fault, onRetry: () => {} } });
	return body.replace(/<[^>]+>/g, '').trim();
}

describe.each([
	['nl', nl],
	['en', en]
] as const)('what is in the way (%s)', (locale, words) => {
	it.each(codes)('says what is the matter, what to do, and how to go on: %s', (code) => {
		const key = `fault_${code.replaceAll('-', '_')}` as keyof typeof nl;
		const text = note(code, locale);
		expect(text).toContain(words[key]);
		expect(text).toContain(words[`${key}_do` as keyof typeof nl]);
		expect(text).toContain(
			code === 'out-of-sight' ? words.talk_camera_again : words.fault_try_again
		);
		expect(text).not.toContain('for developers');
	});
});
