import type { FilmShape, FilmShot } from '$lib/content';

/** The shots of each chapter, in order. */
export function chapterShots({ chapters, shots }: FilmShape): {
	chapter: string;
	shots: FilmShot[];
}[] {
	const starts = chapters.map(({ shot }) => shots.findIndex(({ id }) => id === shot));
	return chapters.map(({ id }, index) => {
		return { chapter: id, shots: shots.slice(starts[index], starts[index + 1]) };
	});
}
