import { loadDrawing } from '$lib/content';
import {
	asPlayed,
	exerciseKey,
	sceneBefore,
	type Exercise,
	type ExerciseKey,
	type ExerciseRun,
	type Module,
	type Scene,
	type Step
} from '$lib/course';
import { openExercise } from '$lib/ui/course/modules';

/** The exercise that the address of the page names, with its module and its drawings. */
export class ExerciseContent {
	module = $state.raw<Module | null>(null);
	exercise = $state.raw<Exercise | null>(null);
	/** Drawings of this exercise, by name; fetched before the camera may go on. */
	drawings = $state.raw<Record<string, string>>({});

	/** @param key of the exercise, as the address of the page gives it */
	async open(key: string) {
		const found = await openExercise(key);
		this.module = found?.module ?? null;
		this.exercise = found?.exercise ?? null;
		if (found) await this.#fetchDrawings(found.exercise);
	}

	get key(): ExerciseKey {
		return exerciseKey(this.module?.id ?? '', this.exercise?.id ?? '');
	}

	sceneOf(step: Step | null): Scene | null {
		if (step?.type !== 'scene') return null;
		return this.module?.scenes.find(({ id }) => id === step.scene) ?? null;
	}

	/** The scene of the comparison at a step, what was felt in it, and how it was played; `null` before it was seen. */
	sceneSeen(at: number, answers: ExerciseRun['answers']) {
		const step = this.exercise && sceneBefore(this.exercise, at);
		const scene = this.sceneOf(step);
		const said = step && answers[step.id];
		if (!scene || said?.type !== 'scene') return null;
		return { scene, said, played: asPlayed(scene, said.way) };
	}

	async #fetchDrawings({ steps }: Exercise) {
		const names = steps.flatMap((step) => {
			const scene = this.sceneOf(step);
			if (scene) return [scene.picture];
			return 'picture' in step && step.picture ? [step.picture] : [];
		});
		const drawn = await Promise.all(
			names.map(async (name): Promise<[string, string]> => [name, await loadDrawing(name)])
		);
		this.drawings = Object.fromEntries(drawn);
	}
}
