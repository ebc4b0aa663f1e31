import * as v from 'valibot';
import { freeTitle, ownLessonSchema, type OwnLesson } from '../classroom/lesson';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { newId } from './new-id';
import { discard, revise } from './revise';
import type { Seen } from './revision';

/** A lesson before this device knows it. */
export type NewLesson = Pick<OwnLesson, 'title' | 'blocks'>;

/** Lessons made on this device. Every method rejects only with a StoreFault. */
export class Lessons {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/**
	 * Under a name and a title of its own, so that it never takes the place of another.
	 * @param at epoch ms
	 */
	create(lesson: NewLesson, at: number): Promise<OwnLesson> {
		const wanted = requireLesson({ ...lesson, id: newId(), createdAt: at, changedAt: at });
		return this.#connection.write(async (transaction) => {
			const lessons = transaction.objectStore('lessons');
			const taken = (await lessons.getAll()).map(({ title }) => title);
			const created = { ...wanted, title: wanted.title && freeTitle(wanted.title, taken) };
			await lessons.add(created);
			return created;
		});
	}

	/** Newest change first. */
	list(): Promise<OwnLesson[]> {
		return this.#connection.read(async (transaction) => {
			const lessons = await transaction.objectStore('lessons').getAll();
			return lessons.sort((a, b) => b.changedAt - a.changedAt);
		});
	}

	get(id: string): Promise<OwnLesson | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('lessons').get(id)) ?? null
		);
	}

	/**
	 * In place of the one of that name.
	 * @param at epoch ms
	 * @param seen what the writer knows of
	 * @returns when it was kept, epoch ms: later than what was there
	 * @throws {StoreFault} also `changed`, `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	async save(lesson: OwnLesson, at: number, seen: Seen): Promise<number> {
		const kept = requireLesson({ ...lesson, changedAt: at });
		return revise(this.#connection, 'lessons', kept.id, seen, () => kept);
	}

	delete(id: string): Promise<void> {
		return discard(this.#connection, 'lessons', id);
	}
}

/** @throws {StoreFault} `invalid` on what could not be exported and opened again */
function requireLesson(lesson: OwnLesson): OwnLesson {
	const result = v.safeParse(ownLessonSchema, plainCopy(lesson), { abortEarly: true });
	if (result.success) return result.output;
	throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'lesson');
}
