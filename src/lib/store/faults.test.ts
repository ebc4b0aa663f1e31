import { describe, expect, it } from 'vitest';
import { StoreFault, storeFault } from './faults';

describe('storeFault', () => {
	it.each([
		['QuotaExceededError', 'full'],
		['VersionError', 'newer-version'],
		['SecurityError', 'unavailable'],
		['InvalidStateError', 'unavailable'],
		['AbortError', 'broken'],
		['UnknownError', 'broken']
	])('%s becomes %s', (name, code) => {
		expect(storeFault(new DOMException('detail', name)).code).toBe(code);
	});

	it('leaves a fault as it is', () => {
		const fault = new StoreFault('locked');
		expect(storeFault(fault)).toBe(fault);
	});

	it('takes whatever was thrown', () => {
		expect(storeFault('oops').code).toBe('broken');
	});
});
