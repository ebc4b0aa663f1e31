import { beforeEach, describe, expect, it } from 'vitest';
import { loadFilm } from '$lib/content';
import { DrawnFilm } from './drawn-film.svelte';
import { togglePlay } from './playable';

const content = await loadFilm('nl');
const { title, captions } = content.words;
let film: DrawnFilm;
beforeEach(() => (film = new DrawnFilm(content)));

function goOn(seconds: number) {
	for (let gone = 0; gone < seconds; gone += 0.1) film.step(0.1);
}

describe('our film', () => {
	it('stands still until it is played, says what it says, and ends', () => {
		film.step(0.1);
		expect([film.now, film.caption, film.playing]).toEqual([0, title, false]);
		togglePlay(film);
		goOn(2);
		expect(film.caption).toBe(captions.visit);
		goOn(film.length);
		expect(film).toMatchObject({ now: film.length, over: true, playing: false });
		expect(film.caption).toBe(captions.coffee);
		togglePlay(film);
		expect(film).toMatchObject({ now: 0, playing: true, over: false });
	});

	it('goes at another speed', () => {
		film.play();
		film.speed = 1.5;
		goOn(4);
		expect(film.now).toBeCloseTo(6, 0);
	});

	it('a device that slept lost nothing', () => {
		film.play();
		film.step(30);
		expect(film).toMatchObject({ now: 0, playing: false });
	});

	it('goes to any time, and not beyond its ends', () => {
		film.seek(-5);
		expect(film.now).toBe(0);
		film.seek(1000);
		expect(film.now).toBe(film.length);
	});

	it('each chapter begins with words of its own', () => {
		const said = film.chapters.map(({ id, from }) => {
			film.seek(from);
			return [id, film.moment.chapter, film.caption];
		});
		expect(said.map(([id]) => id)).toEqual(said.map(([, chapter]) => chapter));
		expect(said.map(([, , caption]) => caption)).not.toContain('');
		expect(new Set(said.map(([, , caption]) => caption)).size).toBe(film.chapters.length);
	});
});

describe('still pictures', () => {
	it('tell the same story, one for each thing that is said', () => {
		film.leafThrough(true);
		const said: string[] = [];
		for (let leaf = 0; leaf < film.leaves; leaf++) {
			film.turnTo(leaf);
			expect(film.leaf).toBe(leaf);
			said.push(film.caption);
		}
		expect(said).toEqual(
			content.shape.shots.flatMap((shot) => shot.captions.map(({ id }) => captions[id]))
		);
		expect(film.over).toBe(true);
		film.turnTo(film.leaves);
		expect(film.leaf).toBe(film.leaves - 1);
		film.turnTo(-1);
		expect([film.leaf, film.over]).toEqual([0, false]);
	});

	it('keep the place in the story, and time does not turn them', () => {
		film.play();
		goOn(30);
		const { caption } = film;
		film.leafThrough(true);
		expect([film.caption, film.playing]).toEqual([caption, false]);
		film.step(0.5);
		expect(film.caption).toBe(caption);
		film.leafThrough(false);
		expect(film.caption).toBe(caption);
	});
});
