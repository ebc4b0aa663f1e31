import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShareFiles, shareFile } from './share';

afterEach(() => vi.unstubAllGlobals());

/** A device that shares files of these kinds. */
function device(types: string[], share = vi.fn((_data: { files: File[] }) => Promise.resolve())) {
	const canShare = ({ files }: { files: File[] }) => types.includes(files[0]!.type);
	vi.stubGlobal('navigator', { canShare, share });
	return share;
}

describe('sharing a file', () => {
	it('is not offered where there is no such thing, or not for our files', () => {
		vi.stubGlobal('navigator', {});
		expect(canShareFiles()).toBe(false);
		device(['image/png']);
		expect(canShareFiles()).toBe(false);
	});

	it('hands on the same text, under an ending that the device takes', async () => {
		const share = device(['text/plain']);
		expect(await shareFile('luwte-zee', '{"a":1}')).toBe(true);
		const [file] = share.mock.calls[0]![0].files;
		expect(file!.name).toBe('luwte-zee.txt');
		expect(await file!.text()).toBe('{"a":1}');
	});

	it('takes closing it as an answer, and tells of what went wrong', async () => {
		const failing = (name: string) =>
			device(
				['application/json'],
				vi.fn(() => Promise.reject(new DOMException('', name)))
			);
		failing('AbortError');
		expect(await shareFile('luwte-zee', '{}')).toBe(true);
		failing('NotAllowedError');
		expect(await shareFile('luwte-zee', '{}')).toBe(false);
	});
});
