/**
 * Places on the body at which somebody may say that she feels something: what can be pointed at on a
 * drawing of the front and of the back. Left and right are the person's own.
 */
export const FRONT_PLACES = [
	'head',
	'jaw',
	'throat',
	'left-shoulder',
	'right-shoulder',
	'chest',
	'stomach',
	'belly',
	'left-arm',
	'right-arm',
	'left-hand',
	'right-hand',
	'left-thigh',
	'right-thigh',
	'left-shin',
	'right-shin',
	'left-foot',
	'right-foot'
] as const;

export const BACK_PLACES = [
	'back-of-head',
	'neck',
	'left-shoulder-blade',
	'right-shoulder-blade',
	'upper-back',
	'lower-back',
	'seat',
	'left-calf',
	'right-calf'
] as const;

export const BODY_PLACES = [...FRONT_PLACES, ...BACK_PLACES] as const;
export type BodyPlace = (typeof BODY_PLACES)[number];
