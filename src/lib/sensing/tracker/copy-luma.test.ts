import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyLuma } from './copy-luma';
import { createGrey } from './grey';
import { shrinkLuma } from './luma';

it('gives what making smaller gives, to the last bit', () => {
	const size = { width: 7, height: 5 };
	const bytes = fc.uint8Array({ minLength: 50, maxLength: 50 });
	fc.assert(
		fc.property(bytes, fc.boolean(), (data, fullRange) => {
			const plane = { data, stride: 10, ...size, fullRange };
			const [copied, shrunk] = [createGrey(7, 5), createGrey(7, 5)];
			expect(copyLuma(plane, copied)).toBe(shrinkLuma(plane, shrunk));
			expect(copied.data).toEqual(shrunk.data);
		})
	);
});
