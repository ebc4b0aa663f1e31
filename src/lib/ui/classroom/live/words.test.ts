import { expect, it } from 'vitest';
import { calmReading } from '$lib/classroom/class-reading.fixture';
import { m } from '$lib/paraglide/messages';
import { whyNot } from './words';

it('says of time without a reading that nothing was measured, and nothing of the breath', () => {
	expect(whyNot(null)).toBe(m.class_live_unmeasured());
	expect(whyNot(calmReading(0, { rate: null, because: ['breath-held'] }))).toBe(
		m.class_live_held()
	);
	expect(whyNot(calmReading(0, { rate: null }))).toBe('');
});
