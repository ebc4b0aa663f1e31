import { CARD_SETS, type CardKind, type CardRow, type ModelCard } from '$lib/content/model-card';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../format';

/** Decimals of a share (%) and of an error (bpm): more would promise too much. */
const SHARE_DIGITS = 0;
const ERROR_DIGITS = 1;

/** Name of a kind of clips, and the opening of a sentence about it. */
export const CARD_KIND_WORDS: Readonly<
	Record<CardKind, { name: () => string; where: () => string }>
> = {
	'real-good': { name: m.card_real_good, where: m.card_in_real_good },
	'real-doubtful': { name: m.card_real_doubtful, where: m.card_in_real_doubtful },
	'real-none': { name: m.card_real_none, where: m.card_in_real_none },
	still: { name: m.how_kind_still, where: m.card_in_still },
	move: { name: m.how_kind_move, where: m.card_in_move },
	event: { name: m.how_kind_event, where: m.card_in_event },
	light: { name: m.how_kind_light, where: m.card_in_light },
	near: { name: m.card_near, where: m.card_in_near },
	talk: { name: m.card_talk, where: m.card_in_talk },
	cam: { name: m.card_cam, where: m.card_in_cam },
	none: { name: m.how_kind_none, where: m.card_in_none }
};

/** What a row of the card says, in a sentence. */
export function rowSentence(row: CardRow): string {
	const where = CARD_KIND_WORDS[row.kind].where();
	if (row.usable !== null) {
		const usable = formatShare(row.usable);
		if (row.mae !== null) return m.card_read({ where, usable, error: formatError(row.mae) });
		return row.first === null ? m.card_silent({ where }) : m.card_unjudged({ where, usable });
	}
	if (row.false === null) return m.card_too_little({ where });
	return row.false === 0
		? m.card_kept({ where })
		: m.card_false({ where, share: formatShare(row.false) });
}

export function formatShare(percent: number): string {
	// A little is not nothing, and nearly everything is not everything.
	if (percent > 0 && percent < 1) return formatNumber(percent, 1);
	if (percent > 99 && percent < 100) return formatNumber(percent, 1);
	return formatNumber(percent, SHARE_DIGITS);
}

export function formatError(bpm: number): string {
	return formatNumber(bpm, ERROR_DIGITS);
}

/** Earliest and latest first rate of some kinds of clips, all sets together; `null`: not measured. */
export function firstRate(
	card: ModelCard,
	kinds: readonly CardKind[]
): { from: number; to: number } | null {
	const spans = CARD_SETS.flatMap((name) => card[name]?.kinds ?? [])
		.filter(({ kind }) => kinds.includes(kind))
		.flatMap(({ first }) => first ?? []);
	if (spans.length === 0) return null;
	return {
		from: Math.min(...spans.map(({ from }) => from)),
		to: Math.max(...spans.map(({ to }) => to))
	};
}
