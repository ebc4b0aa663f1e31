import type { GesprekDetails, Reflection, SessionRecord } from '$lib/store';

/** The fields of a reflection that are written in. */
export const REFLECTION_TEXTS = [
	'outsideMe',
	'outsideOther',
	'insideMe',
	'insideOther',
	'lensAnswer',
	'nextStep'
] as const satisfies (keyof Reflection)[];

export function emptyReflection(): Reflection {
	return {
		outsideMe: '',
		outsideOther: '',
		insideMe: '',
		insideOther: '',
		whose: null,
		lens: null,
		lensAnswer: '',
		nextStep: ''
	};
}

/** Of a conversation that was cut off there may be no details yet. */
export function detailsOf({ meta }: SessionRecord, lengthMs: number): GesprekDetails {
	if (meta.details?.kind === 'gesprek') return meta.details;
	return { kind: 'gesprek', intention: '', theme: null, lengthMs, signs: {}, reflection: null };
}
