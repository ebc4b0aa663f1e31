import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.noShrink(fc.constant(null)).map(() => newRecoveryCode());

it('is seven groups of four letters that are hard to misread, and never the same', () => {
	const codes = Array.from({ length: 100 }, newRecoveryCode);
	expect(new Set(codes).size).toBe(100);
	for (const one of codes)
		expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
});

it('holds 130 bits of chance: every letter may stand everywhere', () => {
	const codes = Array.from({ length: 2000 }, () => readRecoveryCode(newRecoveryCode())!);
	for (let at = 0; at < 26; at++) expect(new Set(codes.map((one) => one[at])).size).toBe(32);
});

it('is read as people type it: small letters, spaces, O for 0, I and L for 1', () => {
	fc.assert(
		fc.property(code, (one) => {
			const typed = one.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l');
			expect(readRecoveryCode(` ${typed}\n`)).toBe(readRecoveryCode(one));
			expect(readRecoveryCode(one)).toHaveLength(26);
		})
	);
});

it('is refused with one wrong letter, two that changed places, or one too few', () => {
	fc.assert(
		fc.property(code, fc.nat(27), fc.integer({ min: 1, max: 31 }), (one, at, shift) => {
			const letters = [...one.replace(/-/g, '')];
			const wrong = [...letters];
			wrong[at] = LETTERS[(LETTERS.indexOf(letters[at]!) + shift) % 32]!;
			expect(readRecoveryCode(wrong.join(''))).toBeNull();
			expect(readRecoveryCode(letters.slice(1).join(''))).toBeNull();
			// The two letters that check are no sum of each other: they may change places unseen only when alike.
			if (at === 27 || letters[at] === letters[at + 1]) return;
			const swapped = [...letters];
			[swapped[at], swapped[at + 1]] = [letters[at + 1]!, letters[at]!];
			expect(readRecoveryCode(swapped.join(''))).toBeNull();
		})
	);
});
