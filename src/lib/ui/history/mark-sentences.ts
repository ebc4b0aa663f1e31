import { m } from '$lib/paraglide/messages';
import { AT_PLATE, nudgeAnswer, type Mark, type MarkKind } from '$lib/sessions';
import { formatMoment, inARow } from '../format';
import { ANSWERS } from '../look-back/words';

/** What was marked in a session, a sentence for each kind: what she felt is not what the app said. */
export function markSentences(marks: readonly Mark[]): string[] {
	const of = (kind: MarkKind) => marks.filter((mark) => mark.kind === kind);
	const timesOf = (some: readonly Mark[]) => inARow(some.map(({ t }) => formatMoment(t)));
	const times = (kind: MarkKind) => timesOf(of(kind));
	const cards = timesOf(of('game').filter(({ text }) => text !== AT_PLATE));
	const plate = timesOf(of('game').filter(({ text }) => text === AT_PLATE));
	const answers = of('answer').flatMap(({ text }) => {
		const answer = nudgeAnswer(text);
		return answer ? ANSWERS[answer]() : [];
	});
	const notes = of('note').map(({ t, text }) => `${formatMoment(t)} ${text}`.trim());
	return [
		times('felt') && m.session_summary_marks({ times: times('felt') }),
		notes.length > 0 && m.look_session_notes({ notes: notes.join('; ') }),
		times('nudge') && m.look_session_marks({ times: times('nudge') }),
		answers.length > 0 && m.look_session_answers({ answers: answers.join(' ') }),
		cards && m.look_session_cards({ times: cards }),
		plate && m.way_session_plate({ times: plate }),
		times('back') && m.look_session_back({ times: times('back') })
	].filter((sentence) => typeof sentence === 'string' && sentence !== '') as string[];
}
