import { m } from '$lib/paraglide/messages';
import type { FramingAdvice, FramingSaid, FramingVerdict } from '$lib/signals/framing';

const VERDICTS: Record<FramingVerdict, () => string> = {
	looking: m.framing_looking,
	poor: m.framing_poor,
	fair: m.framing_fair,
	good: m.framing_good
};

const ADVICE: Record<FramingAdvice, () => string> = {
	'no-person': m.framing_no_person,
	'more-light': m.framing_more_light,
	'move-back': m.framing_move_back,
	'turn-screen': m.framing_turn_screen,
	'move-left': m.framing_move_left,
	'move-right': m.framing_move_right,
	'move-closer': m.framing_move_closer,
	'tilt-forward': m.framing_tilt_forward,
	'tilt-back': m.framing_tilt_back,
	'show-shoulders': m.framing_show_shoulders,
	'light-on-shoulders': m.framing_light_on_shoulders,
	'steady-camera': m.framing_steady_camera,
	'sit-still': m.framing_sit_still
};

/** How it is, in a few words. */
export function framingWord({ verdict, advice }: FramingSaid): string {
	return advice === 'no-person' ? m.framing_nobody() : VERDICTS[verdict]();
}

/** The one sentence beside it: what would help, or else what can be expected. */
export function framingSentence({ verdict, advice }: FramingSaid): string {
	if (advice !== null) return ADVICE[advice]();
	if (verdict === 'good') return m.framing_expect_good();
	return verdict === 'fair' ? m.framing_expect_fair() : '';
}
