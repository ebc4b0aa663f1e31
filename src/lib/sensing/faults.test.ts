import { describe, expect, it } from 'vitest';
import { asFault, cameraFault, SensingFault } from './faults';

describe('cameraFault', () => {
	it.each([
		['NotAllowedError', 'permission-denied'],
		['NotFoundError', 'no-camera'],
		['OverconstrainedError', 'no-camera'],
		['NotReadableError', 'camera-busy'],
		['AbortError', 'camera-busy'],
		['SecurityError', 'not-secure'],
		['TypeError', 'camera-failed']
	])('%s is %s', (name, code) => {
		expect(cameraFault(new DOMException('', name)).code).toBe(code);
	});

	it('keeps a fault as it is, and survives what is no error at all', () => {
		const fault = new SensingFault('not-a-video');
		expect(cameraFault(fault)).toBe(fault);
		expect(cameraFault(undefined).code).toBe('camera-failed');
	});
});

describe('asFault', () => {
	it('keeps a fault, and takes anything else for a part that stopped', () => {
		const fault = new SensingFault('model-missing');
		expect(asFault(fault)).toBe(fault);
		expect(asFault(new TypeError('gone'))).toMatchObject({
			code: 'worker-crashed',
			message: 'TypeError: gone'
		});
	});
});
