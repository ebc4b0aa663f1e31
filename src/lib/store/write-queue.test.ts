import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreFault } from './faults';
import { openStore } from './open';
import type { Store } from './store';
import { freshDevice, MONDAY } from './test-kit';
import { WriteQueue } from './write-queue';

let store: Store;
let queue: WriteQueue;

beforeEach(async () => {
	freshDevice();
	vi.restoreAllMocks();
	store = await openStore(null);
	queue = new WriteQueue(async () => store);
});

function keepDraft(id: string, data: unknown): Promise<void> {
	return queue.put(id, ({ drafts }) => drafts.keep({ id, savedAt: MONDAY, data }));
}

async function keptOf(id: string) {
	return (await store.drafts.get(id))?.data ?? null;
}

/** While it lasts every write fails as on a full disk. */
function fillDisk() {
	return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('Disk is full.', 'QuotaExceededError');
	});
}

describe('what is put in the queue', () => {
	it('is written, and then nothing waits', async () => {
		const kept = keepDraft('a', 1);
		expect(queue.state).toEqual({ waiting: 1, written: 0, fault: null });
		await kept;
		expect(queue.state).toEqual({ waiting: 0, written: 1, fault: null });
		expect(await keptOf('a')).toBe(1);
	});

	it('is written in the order of coming: what was forgotten last stays forgotten', async () => {
		void keepDraft('a', 1);
		await queue.put('a', ({ drafts }) => drafts.forget('a'));
		expect(await keptOf('a')).toBeNull();
	});

	it('takes the place of what still waits under its name, and of nothing else', async () => {
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		for (let data = 1; data < 5; data++) void keepDraft('a', data);
		await keepDraft('b', 'other');
		// The first was being written already.
		expect(put.mock.calls.map(([row]) => (row as { data: unknown }).data)).toEqual([1, 4, 'other']);
		expect(queue.state.written).toBe(3);
	});

	it('is written as it is by then', async () => {
		let data = 'old';
		void keepDraft('a', 1);
		const kept = queue.put('b', ({ drafts }) => drafts.keep({ id: 'b', savedAt: MONDAY, data }));
		data = 'new';
		await kept;
		expect(await keptOf('b')).toBe('new');
	});

	it('is written too when it comes just as the queue runs dry', async () => {
		let again: Promise<void> | null = null;
		queue = new WriteQueue(
			async () => store,
			({ waiting }) => {
				if (waiting === 0) again ??= keepDraft('b', 2);
			}
		);
		await keepDraft('a', 1);
		await again;
		expect(await keptOf('b')).toBe(2);
	});
});

describe('what cannot be written', () => {
	it('stays in memory, says why, and is written with the next write', async () => {
		const full = fillDisk();
		await keepDraft('a', 1);
		expect(queue.state).toMatchObject({ waiting: 1, written: 0, fault: { code: 'full' } });

		full.mockRestore();
		await keepDraft('b', 2);
		expect(queue.state).toEqual({ waiting: 0, written: 2, fault: null });
		expect([await keptOf('a'), await keptOf('b')]).toEqual([1, 2]);
	});

	it('is tried once more at the end', async () => {
		const full = fillDisk();
		await keepDraft('a', 1);
		full.mockRestore();
		await queue.settle();
		expect(await keptOf('a')).toBe(1);
	});

	it('never comes after something newer of the same name', async () => {
		const full = fillDisk();
		await keepDraft('a', 'older');
		full.mockRestore();
		await keepDraft('a', 'newer');
		expect(await keptOf('a')).toBe('newer');
		expect(queue.state).toMatchObject({ waiting: 0, written: 1, fault: null });
	});

	it('gives way to what came in while it was being written', async () => {
		let fail = () => {};
		const failing = new Promise<never>((_, reject) => {
			fail = () => reject(new StoreFault('full'));
		});
		void queue.put('a', () => failing);
		const newer = keepDraft('a', 'newer');
		fail();
		await newer;
		expect(await keptOf('a')).toBe('newer');
		expect(queue.state.fault).toBeNull();
	});

	it('keeps nothing else from being written', async () => {
		void queue.put('a', async () => {
			throw new StoreFault('broken');
		});
		await keepDraft('b', 2);
		expect(await keptOf('b')).toBe(2);
		expect(queue.state).toMatchObject({ waiting: 1, fault: { code: 'broken' } });
	});

	it('waits for a store that does not open yet', async () => {
		let blocked = true;
		queue = new WriteQueue(async () => {
			if (blocked) throw new StoreFault('broken');
			return store;
		});
		await keepDraft('a', 1);
		expect(queue.state.fault?.code).toBe('broken');
		blocked = false;
		await keepDraft('a', 2);
		expect(await keptOf('a')).toBe(2);
	});

	it.each(['invalid', 'not-found'] as const)('is given up when it is %s', async (code) => {
		const write = vi.fn(async () => {
			throw new StoreFault(code);
		});
		await queue.put('a', write);
		expect(queue.state).toMatchObject({ waiting: 0, fault: { code } });
		await keepDraft('b', 2);
		expect(write).toHaveBeenCalledOnce();
		expect(queue.state.fault).toBeNull();
	});
});

it('tells every change', async () => {
	const seen: number[] = [];
	queue = new WriteQueue(
		async () => store,
		({ waiting }) => seen.push(waiting)
	);
	void keepDraft('a', 1);
	await keepDraft('b', 1);
	expect(seen).toEqual([1, 2, 1, 0]);
});
