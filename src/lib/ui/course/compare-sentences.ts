import { m } from '$lib/paraglide/messages';
import type { FeltComparison, SignalRise } from '$lib/sessions/review';
import { ROSE } from './words';

/** Nearer than this is at the same time, as far as a camera and a thumb can tell, ms. */
const SAME_TIME_MS = 2000;

/** What felt and measured say together, sentence by sentence. Never a verdict. */
export function compareSentences(comparison: FeltComparison): string[] {
	const { body, rises, moments, feltOnly, measuredOnly, agreement } = comparison;
	const said = [bodySentence(comparison)];
	const [first, ...others] = rises;
	if (first) said.push(...others.map((rise) => m.course_rise_next(rose(rise))));
	const noticing = noticingSentence(comparison);
	if (noticing !== null) said.push(noticing);
	if (moments.length === 0) said.push(m.course_no_marks());
	if (body === 'rise' || body === 'unclear') {
		const times = feltOnly.map(seconds).join(', ');
		if (feltOnly.length > 0) said.push(m.course_felt_only({ times }));
	}
	// The first rise has its own sentence when nobody marked anything near it.
	const silent = measuredOnly.filter((rise) => rise !== first || moments.length > 0);
	said.push(...silent.map((rise) => m.course_measured_only({ what: ROSE[rise.signal]() })));
	if (agreement) said.push(agreementSentence(agreement.range));
	return said;
}

function bodySentence({ body, rises }: FeltComparison): string {
	switch (body) {
		case 'none':
			return m.course_body_none();
		case 'unseen':
			return m.course_body_unseen();
		case 'unclear':
			return m.course_body_unclear();
		case 'rise': {
			const { range, ...first } = rises[0]!;
			const [from, to] = range.map(seconds) as [string, string];
			return m.course_rise_first({ ...rose({ range, ...first }), from, to });
		}
	}
}

function rose({ signal, onset }: SignalRise) {
	return { what: ROSE[signal](), time: seconds(onset) };
}

function noticingSentence({ noticed, noticingMs, moments, rises }: FeltComparison): string | null {
	if (noticed === null || noticingMs === null) {
		return rises.length > 0 && moments.length > 0 ? m.course_noticed_elsewhere() : null;
	}
	const time = seconds(noticed);
	const difference = seconds(Math.abs(noticingMs));
	if (Math.abs(noticingMs) <= SAME_TIME_MS) return m.course_noticed_same({ time });
	return noticingMs > 0
		? m.course_noticed_later({ time, difference })
		: m.course_noticed_earlier({ time, difference });
}

function agreementSentence([low, high]: [number, number]): string {
	if (low > 0) return m.course_agree_together();
	return high < 0 ? m.course_agree_opposite() : m.course_agree_unclear();
}

/** @param t ms */
export function seconds(t: number): string {
	return String(Math.round(t / 1000));
}
