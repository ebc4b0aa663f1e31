import type { Pace } from '../../../src/lib/sensing/pace';
import type { FromWorker, TrackedFrame } from '../../../src/lib/sensing/worker/protocol';
import type { Company } from '../../../src/lib/signals/types';
import { AskedWorker, trackedIn } from './asked-worker';

/** How long after its picture the look for company is there, ms of the film. */
const COMPANY_DELAY_MS = 200;

/**
 * Both workers of the app, in the page, for a film with times of its own: picture after picture, as fast as they take
 * them. What is told of company comes a fixed time after its picture, so that a run does not depend on the speed of
 * the machine.
 */
export class ShippedWorkers {
	#look: { from: number; answer: Promise<FromWorker> } | null = null;
	#lookDue = 0;
	#first = true;

	private constructor(
		private readonly tracker: AskedWorker,
		private readonly company: AskedWorker,
		private readonly pace: Pace
	) {}

	/** @param path of the shipped worker, on the page's own origin */
	static async start(path: string, pace: Pace): Promise<ShippedWorkers> {
		const started = (role: 'track' | 'company') =>
			AskedWorker.start(path, role, pace.poseIntervalMs);
		const [tracker, company] = await Promise.all([started('track'), started('company')]);
		return new ShippedWorkers(tracker, company, pace);
	}

	/**
	 * @param picture is given away
	 * @param t its time, ms
	 */
	async step(picture: VideoFrame, t: number): Promise<TrackedFrame & { company: Company | null }> {
		if (this.#look === null && t >= this.#lookDue) {
			this.#lookDue = t + this.pace.companyIntervalMs;
			this.#look = { from: t, answer: this.company.look(picture.clone(), t, false) };
		}
		const frame = trackedIn(await this.tracker.look(picture, t, this.#first));
		this.#first = false;
		return { ...frame, company: await this.#companyAt(t) };
	}

	stop() {
		this.tracker.stop();
		this.company.stop();
	}

	async #companyAt(t: number): Promise<Company | null> {
		if (this.#look === null || t - this.#look.from < COMPANY_DELAY_MS) return null;
		const answer = await this.#look.answer;
		this.#look = null;
		return answer.type === 'company' ? answer.company : null;
	}
}
