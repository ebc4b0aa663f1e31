/** What the tests of this room share; no part of the app. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { NewSession, Sample } from '../sessions';
import type { Baseline } from '../signals/types';
import { evenly, saidOf } from '../signals/counting/testing';
import type { NewCount } from './count-schema';
import { newId } from './new-id';
import type { NewsMessage, NewsPort } from './news';
import { openStore } from './open';
import type { SavedPlace } from './profile-schema';
import { ALL_STORES } from './schema';
import type { LockKeeper } from './session-locks';
import type { Store } from './store';

/** 2026-03-02, 10:00 UTC, epoch ms. */
export const MONDAY = Date.UTC(2026, 2, 2, 10);

export const BASELINE: Baseline = {
	posture: { lean: { centre: 0.12, spread: 0.01 } },
	shoulderWidth: 0.4,
	movement: { centre: 0.02, spread: 0.005 },
	breathing: { centre: 13.2, spread: 0.8 },
	torsoColour: [0.3, 0.4]
};

/** A calm minute that was sat on MONDAY. */
export function placeOf(id: string, changes: Partial<SavedPlace> = {}): SavedPlace {
	const moments = { takenAt: MONDAY, usedAt: MONDAY };
	return { id, name: '', ...moments, origin: 'minute', value: BASELINE, ...changes };
}

/** An empty device. */
export function freshDevice() {
	globalThis.indexedDB = new IDBFactory();
}

export function sampleAt(t: number): Sample {
	return {
		t,
		rate: 12.5,
		rateConfidence: 0.9,
		curve: 0.25,
		raise: 0.01,
		lean: null,
		slump: 0,
		turn: -3.5,
		tilt: 1,
		movement: 0.02,
		unsure: null,
		words: ['turned'],
		phase: 'geel'
	};
}

/** A session that starts at MONDAY plus `offset` ms, of the default profile. */
export async function newSession(store: Store, offset = 0): Promise<NewSession> {
	const { id } = await store.profiles.getOrCreateDefault(MONDAY);
	return {
		profileId: id,
		kind: 'measurement',
		startedAt: MONDAY + offset,
		source: 'simulated',
		baseline: BASELINE
	};
}

/** A complete session of a few samples. */
export async function storeSession(store: Store, offset = 0): Promise<string> {
	const id = newId();
	const samples = [0, 250, 500].map(sampleAt);
	await store.sessions.begin(id, await newSession(store, offset));
	await store.sessions.append(id, {
		chunk: { sessionId: id, index: 0, samples },
		marks: [{ sessionId: id, id: newId(), t: 300, kind: 'felt', text: 'onrust' }],
		samples: samples.length,
		durationMs: 500
	});
	await store.sessions.finish(id);
	return id;
}

/** `navigator.locks` of one browser: shared by its tabs. */
export class FakeLocks implements LockKeeper {
	readonly #held = new Set<string>();

	async request(
		name: string,
		{ ifAvailable = false }: { ifAvailable?: boolean },
		whileHeld: (lock: unknown) => Promise<void>
	): Promise<void> {
		if (ifAvailable && this.#held.has(name)) return whileHeld(null);
		this.#held.add(name);
		await whileHeld({ name });
		this.#held.delete(name);
	}

	async query() {
		return { held: [...this.#held].map((name) => ({ name })) };
	}

	/** What the browser does when a tab crashes. */
	freeAll() {
		this.#held.clear();
	}
}

/** What the tabs of one browser say to each other, heard at once. */
export class FakeNews {
	readonly #listeners = new Set<(message: NewsMessage) => void>();

	/** For one tab more. */
	port(): NewsPort {
		let own: ((message: NewsMessage) => void) | null = null;
		return {
			post: (message) => {
				for (const listener of this.#listeners) if (listener !== own) listener(message);
			},
			listen: (listener) => {
				own = listener;
				this.#listeners.add(listener);
				return () => void this.#listeners.delete(listener);
			}
		};
	}

	openTab(): Promise<Store> {
		return openStore(null, undefined, { news: this.port() });
	}
}

/** Two stores on the same device, as in two tabs. */
export async function openTwoTabs(locks: LockKeeper | null = null): Promise<[Store, Store]> {
	return [await openStore(locks), await openStore(locks)];
}

/** How many rows the database holds, all stores together. */
export function countRows(store: Store): Promise<number> {
	return store.connection.raw('readonly', async (all) => {
		const counts = await Promise.all(
			ALL_STORES.map((name) => all.objectStore(name as 'vaults').count())
		);
		return counts.reduce((sum, count) => sum + count, 0);
	});
}

/** Fifteen breaths a minute, counted and said. */
export function newCount(profileId: string, takenAt = MONDAY): NewCount {
	return {
		profileId,
		takenAt,
		source: 'camera',
		way: 'closed',
		picture: { camera: 'Camera of Sam (04f2:b6d9)', width: 640, height: 480, brightness: 118.25 },
		framing: { shoulderWidth: 0.41, shoulderHeight: 0.8, headWidth: 0.15 },
		lengthMs: 60_000,
		taps: evenly(15, 2300, 60_000),
		seconds: saidOf(15, 0)
	};
}
