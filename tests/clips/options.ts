/** A clip for Chromium's fake camera. Clips loop, so breaths and sways must fit a whole number of times. */
export interface ClipOptions {
	/** Frames per second. */
	fps: number;
	/** Length, s. */
	seconds: number;
	/** Breaths per minute. */
	rateBpm: number;
	/** Lift of the shoulders between empty and full, peak to peak, px. */
	amplitudePx: number;
	/** Sideways movement of the whole body, each way from the middle, px. */
	swayPx: number;
	/** How often the body sways, Hz. */
	swayHz: number;
	/** Camera noise in brightness, standard deviation, grey levels. */
	noise: number;
	/** Brightness, 1 as in the photo. */
	gain: number;
	/** Persons in the picture; with two, both are smaller. */
	persons: 0 | 1 | 2;
	/** How near one person sits; `null`: as in the photo. */
	view: View | null;
	/** For the noise. */
	seed: number;
}

/** Where the shoulders are in the picture. */
export interface View {
	/** Their width, share of the width of the picture. */
	share: number;
	/** Their height, share of the height of the picture; 1 is the bottom. */
	line: number;
}

/** Size of all clips, px. */
export const WIDTH = 640;
export const HEIGHT = 480;

export const defaults: ClipOptions = {
	fps: 30,
	seconds: 8,
	rateBpm: 15,
	amplitudePx: 2,
	swayPx: 0,
	swayHz: 0,
	noise: 2,
	gain: 1,
	persons: 1,
	view: null,
	seed: 1
};

/** @throws {Error} when the clip would jump where it starts again */
export function requireLoop({ seconds, fps, rateBpm, swayHz }: ClipOptions) {
	const whole = (count: number) => Math.abs(count - Math.round(count)) < 1e-6;
	if (!whole(seconds * fps)) throw new Error('A clip must be a whole number of frames long.');
	if (!whole((seconds * rateBpm) / 60)) throw new Error('A clip must hold whole breaths.');
	if (!whole(seconds * swayHz)) throw new Error('A clip must hold whole sways.');
}
