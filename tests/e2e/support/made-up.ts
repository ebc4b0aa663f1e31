import { expect, type Page } from '@playwright/test';
import type {
	GesprekDetails,
	Mark,
	RustcheckDetails,
	Sample,
	SessionMeta
} from '../../../src/lib/sessions';
import { mark, MONDAY, samplesOf } from '../../../src/lib/sessions/review/record.fixture';
import { addCopy, openData } from './history';

const PROFILE = { id: 'made-up', name: '', createdAt: 1000, baseline: null };

export interface MadeUp {
	meta: SessionMeta;
	samples: Sample[];
	marks: Mark[];
}

/** One sample a second: calm, a rise of 20 s at every given second, and calm again. */
function samples(seconds: number, rises: readonly number[]): Sample[] {
	return samplesOf([{ seconds, phase: 'groen' }]).map((calm, second) =>
		rises.some((from) => second >= from && second < from + 20)
			? { ...calm, rate: 18, raise: 0.12, words: ['shoulders-raised'], phase: 'oranje' }
			: calm
	);
}

function session(
	part: Pick<SessionMeta, 'id' | 'kind'> & Partial<SessionMeta>,
	kept: Sample[],
	marks: Mark[]
): MadeUp {
	const meta: SessionMeta = {
		profileId: PROFILE.id,
		startedAt: MONDAY,
		endedAt: MONDAY + 1_200_000,
		source: kept.length > 0 ? 'camera' : 'none',
		note: '',
		state: 'complete',
		durationMs: kept.length * 1000,
		samples: kept.length,
		baseline: null,
		...part
	};
	return { meta, samples: kept, marks };
}

const details = (lengthMs: number): GesprekDetails => ({
	kind: 'gesprek',
	intention: 'Langzaam praten',
	theme: null,
	lengthMs,
	signs: {},
	reflection: null
});

/** Twenty minutes: three rises with a felt mark each, a nudge, and a while at the cards. */
export function conversation(): MadeUp {
	const rises = [300, 620, 940];
	return session(
		{ id: 'conversation', kind: 'gesprek', details: details(1_300_000) },
		samples(1200, rises),
		[
			mark(308, 'felt'),
			mark(312, 'nudge', 'shoulders-raised breath-faster'),
			mark(316, 'answer', 'right'),
			mark(400, 'game', 'thuis'),
			mark(520, 'back'),
			mark(612, 'felt'),
			mark(955, 'felt')
		]
	);
}

/** A conversation of which only felt marks were kept. */
export function unmeasured(): MadeUp {
	return session(
		{ id: 'unmeasured', kind: 'gesprek', details: details(900_000) },
		[],
		[mark(60, 'felt')]
	);
}

export function rustcheck(): MadeUp {
	const checked: RustcheckDetails = {
		kind: 'rustcheck',
		feltBefore: 7,
		feltAfter: 4,
		places: ['left-shoulder', 'belly'],
		before: { durationMs: 60_000, rate: 17, raise: 0.08, words: ['shoulders-raised'] },
		after: { durationMs: 60_000, rate: 12, raise: 0.01, words: [] },
		calming: { way: 'long-exhale', durationMs: 120_000, follow: 0.8 },
		intention: 'Eerst luisteren',
		whenItRises: 'Dan voel ik mijn voeten',
		theme: null
	};
	return session(
		{ id: 'rustcheck', kind: 'rustcheck', details: checked, source: 'camera' },
		[],
		[]
	);
}

export function measurement(): MadeUp {
	return session({ id: 'measurement', kind: 'measurement' }, samples(60, [20]), [mark(25, 'felt')]);
}

/** A file as an early Luwte exported it. */
export function oldExport(sessions: readonly MadeUp[]): object {
	const head = { format: 'luwte-export', version: 2, exportedAt: MONDAY };
	return { ...head, profiles: [PROFILE], sessions, plans: [] };
}

/** Puts sessions on this device as a file that is brought back. */
export async function bringIn(page: Page, made: readonly MadeUp[], prefix = '') {
	await openData(page, prefix);
	await addCopy(page, JSON.stringify(oldExport(made)));
	await page.getByTestId('imported').getByRole('link').click();
	await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(made.length);
}

/** What was written is on the disk. */
export async function kept(page: Page) {
	await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'true');
}
