import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_ANSWER_LENGTH } from '../course/answers';
import type { RustcheckDetails } from '../sessions';
import { exportAll } from './export-json.fixture';
import { EXPORT_VERSION } from './export-schema';
import { parseExport } from './import-json';
import { openStore } from './open';
import type { PlanRows } from './plan-schema';
import { freshDevice, MONDAY, newSession, storeSession } from './test-kit';

const ROW = { body: '', seen: '', thoughts: '', helps: '', team: '' };
const ROWS: PlanRows = {
	groen: ROW,
	geel: { ...ROW, body: 'schouders omhoog', helps: 'voel de stoel' },
	oranje: ROW,
	rood: ROW
};
const RUSTCHECK: RustcheckDetails = {
	kind: 'rustcheck',
	feltBefore: 6,
	feltAfter: 3,
	places: ['belly', 'neck'],
	before: { durationMs: 45_000, rate: 17, raise: 0.05, words: ['shoulders-raised'] },
	after: null,
	calming: { way: 'slow', durationMs: 90_000, follow: 0.7 },
	intention: 'langzaam',
	whenItRises: 'voeten voelen',
	theme: 'thuis'
};

beforeEach(freshDevice);

describe('a plan', () => {
	it('belongs to one person, and goes with her', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		expect(await store.plans.get(id)).toBeNull();
		await store.plans.keep(id, ROWS, MONDAY, null);
		expect(await store.plans.get(id)).toEqual({ profileId: id, rows: ROWS, changedAt: MONDAY });
		await store.profiles.delete(id);
		expect(await store.plans.get(id)).toBeNull();
	});

	it('is refused when it is nobody’s, or too long to be exported', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		await expect(store.plans.keep('nobody', ROWS, MONDAY, null)).rejects.toMatchObject({
			code: 'not-found'
		});
		const long = { ...ROWS, rood: { ...ROW, helps: 'x'.repeat(MAX_ANSWER_LENGTH + 1) } };
		await expect(store.plans.keep(id, long, MONDAY, 'any')).rejects.toMatchObject({
			code: 'invalid'
		});
	});
});

describe('what belongs to one kind of session', () => {
	it('is kept with it, and comes along in an export', async () => {
		const store = await openStore(null);
		await store.sessions.begin('r1', {
			...(await newSession(store)),
			kind: 'rustcheck',
			source: 'none'
		});
		await store.sessions.updateDetails('r1', RUSTCHECK, MONDAY, null);
		expect((await store.sessions.get('r1'))?.details).toEqual(RUSTCHECK);
		const file = JSON.stringify(await exportAll(store, MONDAY));
		expect(parseExport(file).sessions[0]?.meta.details).toEqual(RUSTCHECK);
	});

	it('is refused for another kind, and when it is not whole', async () => {
		const store = await openStore(null);
		const id = await storeSession(store);
		await expect(store.sessions.updateDetails(id, RUSTCHECK, MONDAY, null)).rejects.toMatchObject({
			code: 'invalid'
		});
		await expect(
			store.sessions.updateDetails(id, { ...RUSTCHECK, feltBefore: 11 }, MONDAY, null)
		).rejects.toMatchObject({ code: 'invalid' });
	});
});

describe('what is half done', () => {
	it('is kept until it is forgotten, the newest in place of the older', async () => {
		const store = await openStore(null);
		await store.drafts.keep({ id: 'rustcheck p1', savedAt: MONDAY, data: { step: 1 } });
		await store.drafts.keep({ id: 'rustcheck p1', savedAt: MONDAY, data: { step: 2 } });
		expect((await store.drafts.get('rustcheck p1'))?.data).toEqual({ step: 2 });
		await store.drafts.forget('rustcheck p1');
		expect(await store.drafts.get('rustcheck p1')).toBeNull();
	});
});

describe('a copy made by version 1', () => {
	it('is read as it is, without plans', async () => {
		const store = await openStore(null);
		await storeSession(store);
		const { plans: _, counts: __, ...old } = await exportAll(store, MONDAY);
		const parsed = parseExport(JSON.stringify({ ...old, version: 1 }));
		expect(parsed).toMatchObject({ version: EXPORT_VERSION, plans: [], counts: [] });
		expect(parsed.sessions).toHaveLength(1);
	});
});
