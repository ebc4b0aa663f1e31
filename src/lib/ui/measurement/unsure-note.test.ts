import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { UNSURE_REASONS, type UnsureReason } from '$lib/signals/types';
import nl from '../../../../messages/nl.json' with { type: 'json' };
import en from '../../../../messages/en.json' with { type: 'json' };
import UnsureNote from './UnsureNote.svelte';

/** The note as text. */
function note(reason: UnsureReason | null, locale: 'nl' | 'en'): string {
	overwriteGetLocale(() => locale);
	const { body } = render(UnsureNote, { props: { reason, onAccept: () => {} } });
	return body.replace(/<[^>]+>/g, '').trim();
}

describe.each([
	['nl', nl],
	['en', en]
] as const)('why nothing is said of the breath (%s)', (locale, words) => {
	it('is empty while all is well', () => expect(note(null, locale)).toBe(''));

	it('says who talks that breath cannot be counted, and what stands still', () => {
		expect(note('talking', locale)).toContain(words.reason_talking);
		expect(note('camera-frozen', locale)).toContain(words.reason_camera_frozen);
	});

	it.each(UNSURE_REASONS)('says what is the matter and what to do: %s', (reason) => {
		expect(note(reason, locale).length).toBeGreaterThan(20);
	});

	it('asks somebody else whether it is her', () =>
		expect(note('other-person', locale)).toContain(words.this_is_me));
});
