/** What looking costs on a computer so many times slower than ours, as `npm run bench:slow` saw it there. */
export interface SlowMachine {
	/** From a picture until the next one can be taken in, ms of the clip. */
	pictureMs: number;
	/** So much longer when the body is looked for in it. */
	poseMs: number;
}

/** At its pace `least` it takes in 17 to 20 pictures a second at a quarter of the speed, 8 to 10 at a sixth. */
export const SLOW_MACHINES: Readonly<Record<string, SlowMachine>> = {
	4: { pictureMs: 40, poseMs: 250 },
	6: { pictureMs: 75, poseMs: 350 }
};
