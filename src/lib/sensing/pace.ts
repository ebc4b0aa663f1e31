/** How often the expensive looks are taken, ms. */
export interface Pace {
	/** Shortest time between two poses. They place the chest and feed posture; more only heats the laptop. */
	poseIntervalMs: number;
	/** How often we look whether a second person is there. */
	companyIntervalMs: number;
}

export const PACES = {
	normal: { poseIntervalMs: 125, companyIntervalMs: 1000 },
	/** For a computer that cannot keep up: posture comes a little later, and leaves time for the breath. */
	economy: { poseIntervalMs: 400, companyIntervalMs: 3000 },
	/** For one that cannot keep up even then: what the breath needs, and little more (`npm run bench:slow`). */
	least: { poseIntervalMs: 900, companyIntervalMs: 3000 }
} as const satisfies Record<string, Pace>;
