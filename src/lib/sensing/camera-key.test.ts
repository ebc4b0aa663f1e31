import { describe, expect, it } from 'vitest';
import { cameraKey } from './camera-key';

describe('the key of a camera', () => {
	const own = { label: 'Camera of Noor', deviceId: 'a1' };

	it('is the same on every visit, and does not give the label away', () => {
		expect(cameraKey(own)).toMatch(/^[0-9a-f]{8}$/);
		expect(cameraKey({ ...own, deviceId: 'b2' })).toBe(cameraKey(own));
	});

	it('tells cameras apart, by their id when they have no label', () => {
		expect(cameraKey({ label: 'USB Camera', deviceId: 'a1' })).not.toBe(cameraKey(own));
		expect(cameraKey({ label: '', deviceId: 'a1' })).not.toBe(
			cameraKey({ label: '', deviceId: 'b2' })
		);
	});

	it('is unknown of a camera that tells nothing', () => {
		expect(cameraKey({ label: ' ' })).toBeNull();
	});
});
