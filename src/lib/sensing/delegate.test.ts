import { describe, expect, it } from 'vitest';
import { worthTrying } from './delegate';

describe('worthTrying', () => {
	it.each([
		'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
		'Apple GPU',
		'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)'
	])('tries the GPU on %s', (name) => expect(worthTrying(name)).toBe(true));

	it.each([
		'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
		'llvmpipe (LLVM 15.0.7, 256 bits)',
		'Microsoft Basic Render Driver',
		''
	])('does not on %s', (name) => expect(worthTrying(name)).toBe(false));
});
