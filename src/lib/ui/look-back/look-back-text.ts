/** A conversation looked back on, as something to take along to peer supervision. */
import { m } from '$lib/paraglide/messages';
import type { Reflection } from '$lib/sessions';
import type { Timeline } from '$lib/sessions/review';
import { formatDate } from '../format';
import { findings } from './sentences';
import { inMinutes, LENS_WORDS, lensQuestion, OWNERS } from './words';

export interface LookBack {
	/** epoch ms */
	startedAt: number;
	/** What was measured was a made-up body. */
	isExample: boolean;
	timeline: Timeline;
	intention: string;
	reflection: Reflection;
}

/** A heading with what stands under it. */
export interface TextPart {
	heading: string;
	/** Short sentences, as a list. */
	list?: string[];
	/** What the person wrote, as she wrote it. */
	text?: string;
}

/** Parts with something in them, in the order of the page; what was left empty is left out. */
export function lookBackParts({
	startedAt,
	isExample,
	timeline,
	intention,
	reflection
}: LookBack): TextPart[] {
	const { whose, lens, lensQuestion: number = 0 } = reflection;
	const length = m.look_length({
		length: inMinutes(timeline.length),
		date: formatDate(startedAt)
	});
	const parts: TextPart[] = [
		{
			heading: m.look_happened(),
			list: [
				length,
				...(isExample ? [m.example_note()] : []),
				...(intention ? [m.look_intention({ intention })] : []),
				...findings(timeline)
			]
		},
		{ heading: m.look_text_seen(), text: reflection.outsideMe },
		{ heading: m.look_text_seen_other(), text: reflection.outsideOther },
		{ heading: m.look_text_inside(), text: reflection.insideMe },
		{ heading: m.look_text_inside_other(), text: reflection.insideOther },
		{ heading: m.look_whose(), text: whose === null ? '' : OWNERS[whose]() },
		...(lens === null
			? []
			: [
					{
						heading: `${LENS_WORDS[lens].name()}: ${lensQuestion(lens, number)}`,
						text: reflection.lensAnswer
					}
				]),
		{ heading: m.look_next(), text: reflection.nextStep }
	];
	return parts.filter(({ list, text = '' }) => list || text.trim() !== '');
}

/** As plain text: what is a heading is seen from the line under it. */
export function lookBackText(lookBack: LookBack): string {
	const parts = lookBackParts(lookBack).map(({ heading, list, text }) =>
		[
			underlined(heading, '-'),
			list ? list.map((line) => `- ${line}`).join('\n') : text!.trim()
		].join('\n\n')
	);
	return [underlined(m.look_title(), '='), ...parts, m.look_text_foot()].join('\n\n') + '\n';
}

function underlined(heading: string, line: string): string {
	return `${heading}\n${line.repeat(heading.length)}`;
}
