/** Somebody is measured before the class: only after she agreed, and until anybody says stop. */
import * as v from 'valibot';
import type { Slice } from '../slice';
import { stretchSchema, type BreathStretch } from './stretch';

/** Who sits before the camera; `example`: nobody, a made-up body that needs no leave. */
export const LIVE_PERSONS = ['presenter', 'volunteer', 'example'] as const;
export type LivePerson = (typeof LIVE_PERSONS)[number];

/** So many moments can be marked as felt in one measurement. */
export const MAX_FELT = 200;

const run = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const felt = v.pipe(v.number(), v.finite(), v.minValue(0));
const who = v.picklist(LIVE_PERSONS);

const measuringSchema = v.object({
	step: v.literal('measuring'),
	who,
	/** Tells this measurement from every other. */
	run,
	/** When she felt something, by the clock of the readings, in order, ms. */
	felt: v.pipe(v.array(felt), v.maxLength(MAX_FELT)),
	/** What stands still on the screen while measuring goes on; `null`: it moves. */
	standing: v.nullable(stretchSchema),
	/** Two stretches to lay beside each other. */
	before: v.nullable(stretchSchema),
	after: v.nullable(stretchSchema),
	/** Whether they are on the screen. */
	beside: v.boolean(),
	/** The instructor put her own mirror image up. */
	mirror: v.boolean()
});

const liveSchema = v.variant('step', [
	v.object({ step: v.literal('nobody') }),
	/** The screen says what is seen, and asks. No camera is on. */
	v.object({
		step: v.literal('asked'),
		who: v.picklist(['presenter', 'volunteer']),
		/** Tells this question from every other: a yes that comes late is no yes to the next. */
		question: run
	}),
	/** She said yes: the camera may go on. */
	v.object({ step: v.literal('agreed'), who, run }),
	measuringSchema,
	/** The camera is off and all of it is gone. Who stopped does not matter. */
	v.object({ step: v.literal('stopped') }),
	/** The camera gave no picture, or none any more: it is off, and what was measured is gone. */
	v.object({ step: v.literal('failed'), who })
]);
export type LiveState = v.InferOutput<typeof liveSchema>;
export type LiveMeasuring = v.InferOutput<typeof measuringSchema>;

export type LiveCommand =
	| { do: 'ask'; who: 'presenter' | 'volunteer' }
	/** The made-up body sits down: there is nobody to ask. */
	| { do: 'example' }
	| { do: 'agree'; question: string }
	/** "Rather not": then nothing was asked. */
	| { do: 'decline' }
	/** The first reading has come. */
	| { do: 'begin'; run: string }
	/** By anybody, at any time. */
	| { do: 'stop' }
	/** Of this measurement the camera failed. */
	| { do: 'fail'; run: string }
	/** Nobody sits there any more. */
	| { do: 'leave' }
	/** @param t by the clock of the readings, ms */
	| { do: 'felt'; run: string; t: number }
	| { do: 'stand'; on: BreathStretch }
	| { do: 'move' }
	| { do: 'keep'; as: 'before' | 'after'; stretch: BreathStretch }
	| { do: 'beside'; beside: boolean }
	| { do: 'mirror'; mirror: boolean };

/** Whether the camera may be on. */
export function mayMeasure(
	state: LiveState
): state is Extract<LiveState, { step: 'agreed' | 'measuring' }> {
	return state.step === 'agreed' || state.step === 'measuring';
}

const NOBODY = { step: 'nobody' } as const;

export const liveSlice: Slice<LiveState, LiveCommand> = {
	schema: liveSchema,
	start: NOBODY,
	apply(state, command, at) {
		switch (command.do) {
			case 'ask':
				if (mayMeasure(state)) return state;
				return { step: 'asked', who: command.who, question: `question-${at}` };
			case 'example':
				return mayMeasure(state) ? state : { step: 'agreed', who: 'example', run: `live-${at}` };
			case 'agree':
				return state.step === 'asked' && state.question === command.question
					? { step: 'agreed', who: state.who, run: `live-${at}` }
					: state;
			case 'decline':
				return state.step === 'asked' ? NOBODY : state;
			case 'begin':
				return state.step === 'agreed' && state.run === command.run ? begun(state) : state;
			case 'stop':
				if (state.step === 'asked') return NOBODY;
				return mayMeasure(state) ? { step: 'stopped' } : state;
			case 'fail':
				return mayMeasure(state) && state.run === command.run
					? { step: 'failed', who: state.who }
					: state;
			case 'leave':
				return state.step === 'nobody' ? state : NOBODY;
			default:
				return state.step === 'measuring' ? whileMeasuring(state, command) : state;
		}
	}
};

type MeasuringCommand = Extract<
	LiveCommand,
	{ do: 'felt' | 'stand' | 'move' | 'keep' | 'beside' | 'mirror' }
>;

function begun({ who, run }: { who: LivePerson; run: string }): LiveMeasuring {
	return {
		step: 'measuring',
		who,
		run,
		felt: [],
		standing: null,
		before: null,
		after: null,
		beside: false,
		mirror: false
	};
}

function whileMeasuring(state: LiveMeasuring, command: MeasuringCommand): LiveMeasuring {
	switch (command.do) {
		case 'felt':
			return isNewMark(state, command) ? { ...state, felt: [...state.felt, command.t] } : state;
		case 'stand':
			return { ...state, standing: command.on, beside: false };
		case 'move':
			return state.standing || state.beside ? { ...state, standing: null, beside: false } : state;
		case 'keep':
			return { ...state, [command.as]: command.stretch };
		case 'beside':
			return state.before && state.after && state.beside !== command.beside
				? { ...state, beside: command.beside }
				: state;
		case 'mirror':
			return state.who === 'presenter' && state.mirror !== command.mirror
				? { ...state, mirror: command.mirror }
				: state;
		default:
			return state;
	}
}

/** Two windows hear the same key at times: what is no later than the last mark is that mark. */
function isNewMark(
	{ run, felt }: LiveMeasuring,
	{ t, run: of }: { t: number; run: string }
): boolean {
	return (
		of === run && Number.isFinite(t) && felt.length < MAX_FELT && t >= 0 && t > (felt.at(-1) ?? -1)
	);
}
