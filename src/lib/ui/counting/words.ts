/** What a count came to, in sentences. Coverage comes first: nothing is said of what was not measured. */
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { AGREEING, type BreathAgreement, type Comparison } from '$lib/signals/counting';
import type { KeptCount } from '$lib/store';
import { formatNumber } from '../format';
import { REASONS } from '../measurement/words';
import type { Overview } from './agreement';
import type { StopReason } from './count-along.svelte';

/** Moments that differ by more than this share of a breath from time to time do not run together. */
const LOOSE = 0.2;
/** Within so many breaths a minute is still called right. */
const RIGHT = 2;

export const STOPPED: Record<StopReason, () => string> = {
	measuring: m.count_stopped_measuring,
	away: m.count_stopped_away,
	'no-picture': m.count_stopped_no_picture
};

export const SOURCES: Record<KeptCount['source'], () => string> = {
	camera: m.history_source_camera,
	file: m.history_source_file,
	simulated: m.history_source_simulated
};

/** Always with its decimal, so that numbers beside each other are read alike. */
export function oneDecimal(value: number): string {
	return new Intl.NumberFormat(getLocale(), {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
		signDisplay: 'negative'
	}).format(value);
}

/** What is to be said about the taps themselves. */
export function tapWords({ count }: Comparison): string[] {
	const words: string[] = [];
	if (count.rate === null) words.push(m.count_too_few({ taps: count.taps.length }));
	if (count.doubles > 0) words.push(m.count_doubles({ count: count.doubles }));
	if (count.long > 0) words.push(m.count_long({ count: count.long }));
	return words;
}

/** For how much of the minute Luwte could say something, and what kept it. */
export function coverageWords({ count, coverage, same }: Comparison): string[] {
	const { seconds, of, reason } = coverage;
	const words = [
		seconds === 0 ? m.count_coverage_none() : m.count_coverage({ seconds: String(seconds), of })
	];
	if (seconds < of) {
		words.push(
			reason ? m.count_reason({ reason: REASONS[reason].what() }) : m.count_reason_no_picture()
		);
	}
	if (seconds > 0 && same === null && count.rate !== null) words.push(m.count_too_short());
	return words;
}

/** How the moments lie; `null` with too few pairs to say. */
export function offsetWords({ offset, offsetSpread, interval }: BreathAgreement): string | null {
	if (offset === null || offsetSpread === null) return null;
	const size = oneDecimal(Math.abs(offset) / 1000);
	const spread = oneDecimal(offsetSpread / 1000);
	const said = offset < 0 ? m.count_earlier({ size, spread }) : m.count_later({ size, spread });
	return offsetSpread > LOOSE * interval ? `${said} ${m.count_loose()}` : said;
}

/** One earlier time on one line. */
export function timeWords({ count, coverage, same }: Comparison): string {
	const covered = m.count_row_coverage({ seconds: String(coverage.seconds), of: coverage.of });
	if (same === null) {
		const own = count.rate === null ? m.count_row_no_rate() : oneDecimal(count.rate);
		return `${m.count_row_own({ own })} ${covered}`;
	}
	return `${m.count_row_both({
		own: oneDecimal(same.counted),
		luwte: oneDecimal(same.luwte)
	})} ${covered}`;
}

/** What several times say about this person: how well it fits, and of how many times that is. */
export function overviewWords({ points, without, within, agreement }: Overview): string[] {
	const words: string[] = [];
	if (within === null) {
		words.push(m.count_not_enough({ count: points.length, of: AGREEING.fewest }));
	} else {
		const size = formatNumber(within, 1);
		words.push(within <= RIGHT ? m.count_within({ size }) : m.count_within_much({ size }));
		words.push(m.count_within_from({ count: points.length }));
	}
	if (agreement?.limits) {
		words.push(biasWords(agreement.bias));
		words.push(
			m.count_limits({
				low: oneDecimal(agreement.limits.low),
				high: oneDecimal(agreement.limits.high)
			})
		);
	}
	if (without > 0) words.push(m.count_without({ count: without }));
	return words;
}

function biasWords(bias: number): string {
	const size = oneDecimal(Math.abs(bias));
	if (Math.abs(bias) < 0.05) return m.count_bias_none();
	return bias < 0 ? m.count_bias_less({ size }) : m.count_bias_more({ size });
}
