import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ComponentProps } from 'svelte';
import '../../../../app.css';
import type { Scene } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import { ReadAloud } from '$lib/ui/reading/read-aloud.svelte';
import { SceneAudio } from '../scene-audio';
import { SceneComfort } from '../scene-comfort.svelte';
import { ScenePlay } from '../scene-play.svelte';
import ScenePlayer from './ScenePlayer.svelte';

const DRAWING = `<svg viewBox="0 0 480 300"><g>
	<g data-part="phone"><rect x="360" y="150" width="40" height="60" fill="var(--draw-calm)"/></g>
	<g data-part="cup" opacity="0"><rect x="10" y="10" width="9" height="9"/></g>
</g></svg>`;

const text = 'De telefoon gaat. Niemand neemt op.';
const SCENE: Scene = {
	...{ id: 'desk', title: 'Bureau', picture: 'desk', pictureText: 'Een bureau.' },
	beats: [
		{
			...{ id: 'ring', seconds: 30, text, level: 1, sound: 'buzz' },
			happens: { shakes: ['phone'], nearer: ['phone'], appears: ['cup'], darker: ['picture'] }
		},
		{ id: 'still', seconds: 30, text: 'Stil.', level: 0 }
	]
};

let now: number;
let play: ScenePlay;
let said: string[];
const audio = new SceneAudio();
const comfort = new SceneComfort();
const voice = new ReadAloud();

beforeEach(() => {
	now = 0;
	said = [];
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.spyOn(audio, 'play').mockImplementation((sound) => void said.push(`(${sound})`));
	vi.spyOn(audio, 'hold').mockImplementation(() => void said.push('(hold)'));
	vi.spyOn(voice, 'read').mockImplementation((words) => void said.push(words));
	vi.spyOn(voice, 'hush').mockImplementation(() => void said.push('(hush)'));
	Object.assign(comfort, { aloud: false, sounds: false });
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

async function begin(
	watching: ComponentProps<typeof ScenePlayer>['watching'] = null,
	scene = SCENE
) {
	play = new ScenePlay(scene, 'tap', 1);
	await render(ScenePlayer, {
		...{ play, scene, way: 'tap', drawing: DRAWING, comfort, audio, voice },
		...{ watching, fault: null, onGoOn: () => play.goOn() },
		...{ onChoose: (way: string) => play.choose(way), onStop: () => {} }
	});
}

it.each([
	['camera', m.course_watching],
	['simulated', m.course_watching_example]
] as const)('says whose body is measured: %s', async (watching, words) => {
	await begin(watching);
	await expect.element(page.getByText(words())).toBeVisible();
});

/** Time goes by while she looks. */
function pass(ms: number) {
	for (let left = ms; left > 0; left -= 1000) {
		now += Math.min(1000, left);
		play.step();
	}
}

const part = (name: string) => document.querySelector<SVGGElement>(`[data-part=${name}]`)!;
const moving = () =>
	part('phone')
		.getAnimations()
		.map(({ playState }) => playState);
const clearly = page.getByTestId('mark-6');
const paused = page.getByTestId('paused');

it('a tap is answered: on its button, for a moment, and in words', async () => {
	await begin();
	await clearly.click();
	await expect.element(clearly).toHaveClass(/taken/);
	await expect.element(page.getByRole('status')).toHaveTextContent(m.course_marks({ count: 1 }));
	pass(4000);
	await expect.element(clearly).not.toHaveClass(/taken/);
	await userEvent.keyboard('3');
	await expect.element(page.getByTestId('mark-9')).toHaveClass(/taken/);
});

it('the key P lets it stand still, with all that moves and sounds, and the same key lets it go on', async () => {
	Object.assign(comfort, { aloud: true, sounds: true });
	await begin();
	expect(said).toEqual(expect.arrayContaining(['(buzz)', 'De telefoon gaat.']));
	expect(moving()).toEqual(['running']);
	pass(1000);
	said = [];
	await userEvent.keyboard('p');
	await expect.element(paused).toHaveTextContent(m.course_paused());
	await expect.element(page.getByTestId('scene-go-on')).toHaveFocus();
	await expect.element(clearly).not.toBeInTheDocument();
	expect(moving()).toEqual(['paused']);
	expect(said.sort()).toEqual(['(hold)', '(hush)']);
	now += 60_000;
	await userEvent.keyboard('p');
	await expect.element(paused).not.toBeInTheDocument();
	await expect.element(page.getByRole('region')).toHaveFocus();
	expect(moving()).toEqual(['running']);
	expect(said).toContain('De telefoon gaat.');
	pass(500);
	// The space bar still marks: the focus is on no button that it would press.
	await userEvent.keyboard(' ');
	expect(play.marks).toEqual([{ t: 1500, strength: 6, way: 'tap' }]);
});

it('stands still where it asks: no key of the marks chooses, and one touch goes on', async () => {
	const ways = ['stay', 'go'].map((id) => ({
		...{ id, label: `Way ${id}`, other: ['Or not.'], you: ['Or so.'] },
		beats: [{ id: `beat-${id}`, seconds: 20, text: `Text ${id}`, level: 1 as const }]
	}));
	await begin('camera', { ...SCENE, choice: { question: 'Wat doe je?', ways } });
	vi.useFakeTimers({ toFake: ['setTimeout'] });
	pass(60_000);
	const choice = page.getByRole('group', { name: 'Wat doe je?' });
	await expect.element(choice).toHaveFocus();
	await expect.element(choice).toHaveTextContent(m.course_choice_watching());
	await expect.element(clearly).not.toBeInTheDocument();
	await userEvent.keyboard(' ');
	await userEvent.keyboard('p');
	expect([play.paused, play.marks]).toEqual(['choice', []]);
	const go = page.getByRole('button', { name: 'Way go' });
	// A finger that was marking where the choice is now.
	(go.element() as HTMLElement).click();
	expect(play.paused).toBe('choice');
	vi.advanceTimersByTime(700);
	vi.useRealTimers();
	await go.click();
	await expect.element(choice).not.toBeInTheDocument();
	await expect.element(page.getByRole('region')).toHaveFocus();
	pass(1000);
	await expect.element(page.getByTestId('beat')).toHaveTextContent('Text go');
});

it('a page that gets out of sight stands still by itself, and says so', async () => {
	await begin();
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	document.dispatchEvent(new Event('visibilitychange'));
	await expect.element(paused).toHaveTextContent(m.course_paused_hidden());
	await page.getByTestId('scene-go-on').click();
	await expect.element(clearly).toBeVisible();
});

it('without a wish for it there is no sound and no voice', async () => {
	await begin();
	expect(said.filter((one) => one !== '(hush)')).toEqual([]);
});

it('what happens shows on its parts while the beat stands, and no longer', async () => {
	await begin();
	const drawing = document.querySelector<HTMLElement>('.drawing')!;
	expect([part('phone').dataset.effects, part('cup').dataset.effects]).toEqual([
		'shakes nearer',
		'appears'
	]);
	expect(drawing.dataset.effects).toBe('darker');
	// It moves in on the middle of the telephone.
	expect(drawing.style.getPropertyValue('--near-x')).toMatch(/^79/);
	expect(drawing).toHaveClass('near');
	pass(30_000);
	await expect.element(page.getByTestId('beat')).toHaveTextContent('Stil.');
	expect([part('phone').dataset.effects, drawing.dataset.effects]).toEqual(['', '']);
	expect(drawing).not.toHaveClass('near');
	expect(moving()).toEqual([]);
});

it('waits when nobody saw it begin', async () => {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	await begin();
	expect(play.paused).toBe('hidden');
	await expect.element(page.getByText(m.course_paused_hidden())).toBeVisible();
});
