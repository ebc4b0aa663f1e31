import { NO_PAST, whereLeft, within, type Module, type Past } from '$lib/course';
import { findExercise, openCourse } from '$lib/ui/course/modules';
import { pastOf } from '$lib/ui/course/past';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** Minutes of somebody who has only a moment. */
const A_MOMENT = 5;
/** So many are offered at once. */
const OFFERED = 4;

/** All of the course, and what this person did of it. */
export class CourseOverview {
	readonly storage = new PageStore();
	readonly profile = new ProfileState();
	modules = $state.raw<readonly Module[]>([]);
	past = $state.raw<Past>(NO_PAST);
	/** What was done before has been looked up. */
	ready = $state(false);

	async open() {
		this.modules = await openCourse();
		await this.storage.use(async (store) => {
			await this.profile.load(store);
			const { current } = this.profile;
			if (current) this.past = await pastOf(store, current.id);
		});
		this.ready = true;
	}

	/** Nothing was ever begun. */
	get firstVisit(): boolean {
		return this.past.done.length === 0 && this.past.halfDone.length === 0;
	}

	/** The exercise that was left last, and how it is called. */
	get left() {
		return whereLeft(this.modules, this.past);
	}

	/** Homework that she took along, the newest first. */
	get taken() {
		return [...this.past.halfDone]
			.sort((a, b) => b.at - a.at)
			.flatMap(({ key, taken: task }) => {
				const found = task && findExercise(this.modules, key);
				return found ? [{ ...found, task }] : [];
			});
	}

	get short() {
		return within(this.modules, A_MOMENT, this.past).slice(0, OFFERED);
	}
}
