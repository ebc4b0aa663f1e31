import { createRawSnippet, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../app.css';
import '../forced-colors.css';
import '$lib/ui/games/games.css';
import ToolButton from '$lib/ui/board/ToolButton.svelte';
import ChoiceTiles from '$lib/ui/ChoiceTiles.svelte';
import Thermometer from '$lib/ui/felt/Thermometer.svelte';
import CueButtons from '$lib/ui/pacer/CueButtons.svelte';
import { PacerCues } from '$lib/ui/pacer/pacer-cues.svelte';

// What is chosen must be seen also where a system takes all colours away: a contrast theme.

interface Cdp {
	send(what: string, how: object): Promise<unknown>;
}

const emulate = (features: { name: string; value: string }[]) =>
	(cdp() as unknown as Cdp).send('Emulation.setEmulatedMedia', { features });

beforeEach(() => void (document.body.innerHTML = ''));
afterEach(() => emulate([]));

const SEEN = ['backgroundColor', 'color', 'outlineStyle', 'borderTopWidth', 'boxShadow'] as const;

/** How it looks, as far as a contrast theme leaves it. */
function look(element: Element): string {
	const style = getComputedStyle(element);
	return SEEN.map((one) => style[one]).join(' | ');
}

/** Its letters, and what they stand on. */
function letters(element: Element): [letters: string, ground: string] {
	const { color, backgroundColor } = getComputedStyle(element);
	return [color, backgroundColor];
}

const pressed = (on: boolean) => `<button class="button" aria-pressed="${on}">Kies</button>`;
const radio = (on: boolean, hidden: string) =>
	`<input type="radio" class="${hidden}" ${on ? 'checked' : ''}>`;

/** Every kind of thing that can be chosen, as it stands in components. */
const KINDS: Record<string, (on: boolean) => string> = {
	'a toggle': pressed,
	'a toggle of a game': (on) => `<div class="game">${pressed(on)}</div>`,
	'a toggle of half a table': (on) => `<div data-testid="half-0">${pressed(on)}</div>`,
	'a tab': (on) => `<button role="tab" aria-selected="${on}">Kies</button>`,
	'a switch': (on) => `<button role="switch" aria-checked="${on}">Kies</button>`,
	'where one is': (on) => `<a href="#x" ${on ? 'aria-current="page"' : ''}>Kies</a>`,
	'a step of many': (on) => `<button ${on ? 'aria-current="step"' : ''}>Kies</button>`,
	'a tile': (on) => `<label class="choice-tile">${radio(on, '')}Kies</label>`,
	'a label of its own': (on) => `<label>${radio(on, 'visually-hidden')}<span>Kies</span></label>`
};

it.each(
	['light', 'dark'].flatMap((scheme) => Object.keys(KINDS).map((kind) => [scheme, kind] as const))
)('in a %s contrast theme it is seen whether it is chosen: %s', async (scheme, kind) => {
	await emulate([
		{ name: 'forced-colors', value: 'active' },
		{ name: 'prefers-color-scheme', value: scheme }
	]);
	const [on, off] = [true, false].map((chosen) => {
		const box = document.createElement('div');
		box.innerHTML = KINDS[kind]!(chosen);
		document.body.append(box);
		return box.querySelector('button, a, label')!;
	});
	expect(look(on!)).not.toBe(look(off!));
	const [ink, ground] = letters(on!);
	expect(ink).not.toBe(ground);
	for (const inside of on!.querySelectorAll('span')) expect(letters(inside)[0]).toBe(ink);
});

/* eslint-disable @typescript-eslint/no-explicit-any -- each has props of its own */
const cues = Object.assign(new PacerCues(), { sound: true, canVibrate: true });
const COMPONENTS: [string, Component<any>, object, string][] = [
	['Thermometer', Thermometer, { legend: 'Spanning', value: 6 }, 'label'],
	[
		'ChoiceTiles',
		ChoiceTiles,
		{
			...{ legend: 'Kies', value: 'b', onChoose: () => {} },
			options: ['a', 'b'].map((value) => ({ value, name: value }))
		},
		'label'
	],
	['CueButtons', CueButtons, { cues }, 'button']
];
/* eslint-enable */

it.each(COMPONENTS)('of %s what is chosen differs from the rest', async (...about) => {
	const [, component, props, each] = about;
	await emulate([{ name: 'forced-colors', value: 'active' }]);
	const { container } = await render(component, props);
	const all = [...container.querySelectorAll(each)];
	const chosen = all.filter((one) => one.matches('[aria-pressed="true"], :has(:checked)'));
	expect(chosen).toHaveLength(1);
	const rest = all.filter((one) => one !== chosen[0]).map(look);
	expect(rest).not.toContain(look(chosen[0]!));
	container.classList.add('game');
	expect(all.filter((one) => one !== chosen[0]).map(look)).not.toContain(look(chosen[0]!));
});

it('a tool of the board that is taken up differs from one that is not', async () => {
	await emulate([{ name: 'forced-colors', value: 'active' }]);
	const children = createRawSnippet(() => ({ render: () => '<b>x</b>' }));
	const tools = [true, false].map(async (pressed) => {
		const props = { label: 'Hand', pressed, children, onPress: () => {} };
		const { container } = await render(ToolButton, props);
		return look(container.querySelector('button')!);
	});
	const [on, off] = await Promise.all(tools);
	expect(on).not.toBe(off);
});
