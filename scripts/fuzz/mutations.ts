/** What somebody, or a broken disk, may have done to a file. */
import type { Chance } from './chance';

type Json = unknown;
type Node = Record<string, Json> | Json[];

const SVG = `data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>`;

/** In the place of any value. */
const WRONG: readonly (() => Json)[] = [
	() => null,
	() => true,
	() => '',
	() => 'x'.repeat(400_000),
	() => '\u0000\ud800\u202e<script>alert(1)</script>',
	() => SVG,
	() => `data:image/png;base64,${btoa(SVG)}"`,
	() => '=HYPERLINK("x")',
	() => '../../x',
	() => '__proto__',
	() => -1,
	() => 0.5,
	() => Number.MAX_SAFE_INTEGER + 2,
	() => 1e308,
	() => -1e308,
	() => [],
	() => ({}),
	() => '@deep-40@',
	() => '@deep-200000@',
	() => Array.from({ length: 5_000 }, (_, i) => i)
];

/** Nesting is written into the text: making it would need more stack than reading it. */
export function withNesting(text: string): string {
	return text.replace(/"@deep-(\d+)@"/g, (_all, depth: string) => {
		const many = Number(depth);
		return '['.repeat(many) + ']'.repeat(many);
	});
}

/** Every list and object in a value, the value itself first. */
function nodesOf(value: Json): Node[] {
	const found: Node[] = [];
	const waiting: Json[] = [value];
	while (waiting.length > 0 && found.length < 2_000) {
		const one = waiting.pop();
		if (typeof one !== 'object' || one === null) continue;
		found.push(one as Node);
		waiting.push(...Object.values(one));
	}
	return found;
}

/** Changes one thing in it, wherever that is. */
export function changeInside(value: Json, chance: Chance) {
	const nodes = nodesOf(value).filter((node) => Object.keys(node).length > 0);
	if (nodes.length === 0) return;
	const node = chance.one(nodes) as Record<string, Json>;
	const key = chance.one(Object.keys(node));
	const other = chance.one(nodes) as Record<string, Json>;
	const otherKey = chance.one(Object.keys(other));
	chance.one([
		() => void (node[key] = chance.one(WRONG)()),
		() => void (node[key] = chance.one(WRONG)()),
		() => void (Array.isArray(node) ? node.splice(Number(key), 1) : delete node[key]),
		() => void (Array.isArray(node) && node.push(structuredClone(node[Number(key)]))),
		() => void ([node[key], other[otherKey]] = [clone(other[otherKey]), clone(node[key])]),
		() => define(node, chance.one(['__proto__', 'constructor', 'prototype', 'toString', 'extra']))
	])();
}

function clone(value: Json): Json {
	return typeof value === 'object' ? (JSON.parse(JSON.stringify(value ?? null)) as Json) : value;
}

/** As a file can say it: `node.__proto__ = …` would set something else. */
function define(node: Node, name: string) {
	const value = { polluted: true, toString: null };
	Object.defineProperty(node, name, {
		value,
		enumerable: true,
		writable: true,
		configurable: true
	});
}

/** Changes the bytes of a file, whatever they mean. */
export function changeBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
	const at = chance.below(bytes.length + 1);
	const to = Math.min(bytes.length, at + chance.below(200));
	const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
	return chance.one([
		() => bytes.slice(0, at),
		() => join(bytes.slice(0, at), bytes.slice(to)),
		() => join(bytes.slice(0, to), bytes.slice(at)),
		() => join(bytes, bytes.slice(at)),
		() => join(bytes.slice(0, at), new Uint8Array([0xff, 0xfe, 0xc3, 0x28]), bytes.slice(at)),
		() => {
			const changed = new Uint8Array(bytes);
			if (at < changed.length) changed[at]! ^= 1 << chance.below(8);
			return changed;
		}
	])();
}
