import {
	type Beat,
	type Happenings,
	type Scene,
	type SceneEffect,
	WHOLE_EFFECTS,
	WHOLE_PICTURE
} from '../course/beats';
import { allBeats } from '../course/scene';
import { hiddenParts, namedParts } from './drawing-check';

/**
 * What is wrong with what happens in the scenes: every part is drawn, and every part that is drawn is
 * moved. A scene in which nothing ever happens is a still life.
 * @param drawings SVG by name
 */
export function happeningsFaults(
	path: string,
	scenes: readonly Scene[],
	drawings: ReadonlyMap<string, string>
): string[] {
	return scenes.flatMap((scene) => {
		const svg = drawings.get(scene.picture);
		if (svg === undefined) return [];
		const place = `${path}: scene ${scene.id}`;
		const used = new Set(allBeats(scene).flatMap(({ happens }) => partsOf(happens)));
		return [
			...allBeats(scene).flatMap((beat) => beatFaults(`${place}/${beat.id}`, beat, svg)),
			...[...namedParts(svg)]
				.filter((part) => !used.has(part))
				.map((part) => `${place}: nothing ever happens to ${part}.`),
			...(used.size > 0 ? [] : [`${place}: nothing happens in it.`])
		];
	});
}

function beatFaults(place: string, { happens = {} }: Beat, svg: string): string[] {
	const [named, hidden] = [namedParts(svg), hiddenParts(svg)];
	return pairs(happens).flatMap(([effect, part]) => {
		if (part === WHOLE_PICTURE) {
			return WHOLE_EFFECTS.includes(effect) ? [] : [`${place}: a whole picture never ${effect}.`];
		}
		if (!named.has(part)) return [`${place}: the drawing has no ${part}.`];
		if (effect === 'appears' && !hidden.has(part)) return [`${place}: ${part} is there already.`];
		if (effect === 'gone' && hidden.has(part)) return [`${place}: ${part} is not there.`];
		return [];
	});
}

function pairs(happens: Happenings): [SceneEffect, string][] {
	return (Object.entries(happens) as [SceneEffect, string[]][]).flatMap(([effect, parts]) =>
		parts.map((part): [SceneEffect, string] => [effect, part])
	);
}

function partsOf(happens: Happenings = {}): string[] {
	return pairs(happens).map(([, part]) => part);
}
