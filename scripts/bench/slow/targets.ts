/** What a machine so many times slower than this one must still do, and why. */
export interface Targets {
	/** Every page is there and answers. ms */
	opens: number;
	/** From a tap to what it does on the screen, while the camera measures. ms */
	tap: number;
	/** Longest work that holds up the page, while the camera measures. ms */
	task: number;
	/** From the tap on "camera" to a person in the picture, and to a breathing rate. s */
	body: number;
	rate: number;
	/** Looks at the chest, and at the whole body, in a second. */
	chest: number;
	pose: number;
}

/** For a rate: it is right to within so many breaths a minute, or it is not told. */
export const RATE_ERROR = 1;

/**
 * - Opening: a page feels slow after 2.5 s (the "good" of Largest Contentful Paint); who has a computer of ten
 *   years old is used to more, and is not asked to wait longer than 5 s.
 * - A tap: 200 ms is the "good" of Interaction to Next Paint, above 500 ms is "poor".
 * - Long work: 50 ms is a long task by definition; a fifth of a second is felt as a hitch, not as a stop.
 * - A rate: the detector wants 12 s of breath, and the engine must be loaded first.
 * - The chest: a breath of 45 a minute is 0.75 Hz, and the slope of each wants at least six looks.
 * - The body: posture is told in half minutes. Each look at it holds up those at the chest: a quarter of a second at
 *   a quarter of the speed, where twice a second would take half of all time. The breath goes first: once a second.
 */
export const TARGETS: Record<number, Targets> = {
	1: { opens: 2500, tap: 200, task: 100, body: 4, rate: 20, chest: 9.5, pose: 5 },
	4: { opens: 4000, tap: 200, task: 200, body: 10, rate: 28, chest: 8, pose: 1 },
	6: { opens: 5000, tap: 500, task: 300, body: 15, rate: 35, chest: 5, pose: 1 }
};
