import type { Box } from '../signals/geometry';
import type { Company, Observation } from '../signals/types';
import { delegateMemory } from './delegate';
import { asFault, type SensingFault } from './faults';
import { FramePump } from './frame-pump';
import { PACES, type Pace } from './pace';
import { StatusMeter } from './pipeline-status';
import { PoseWorker, type PoseWorkerOptions } from './pose-worker';
import { requestLog } from './request-log';
import type { SourceListener } from './source';
import { startOnBestDelegate } from './tracking-worker';
import type { TrackedFrame, WorkerRole } from './worker/protocol';

const STATUS_INTERVAL_MS = 1000;
/** A visible page without a frame for this long has a stalled picture, ms. */
const STALL_MS = 2500;
/** A worker that dies again within this time is not worth a third try, ms. */
const TRUST_AFTER_MS = 60_000;
/** Looks in a row in which only the CPU sees a person before the GPU is distrusted. */
const BLIND_LOOKS = 4;

/** From a playing video to observations: frames, two workers, and what happens when one dies. */
export class Pipeline {
	#pump: FramePump;
	#loading: Promise<void> | null = null;
	#meter = new StatusMeter(performance.now());
	#tracker: PoseWorker | null = null;
	#company: PoseWorker | null = null;
	#companyDue = 0;
	#companySeen: Company | null = null;
	#statusTimer: ReturnType<typeof setInterval> | undefined;
	#lastFrameAt = performance.now();
	/** For each worker on its own: when the graphics card falls away, both die at once. */
	#lastDeathAt: Record<WorkerRole, number> = { track: -Infinity, company: -Infinity };
	#stopped = false;
	#ending = new AbortController();
	#focus: Box | null = null;
	#pace: Pace = PACES.normal;
	#memory = delegateMemory();
	#trackerSeesSomebody = false;
	#blindLooks = 0;

	#listener: SourceListener | null = null;

	constructor(video: HTMLVideoElement) {
		this.#pump = new FramePump(video, {
			frame: () => this.#feed(),
			dropped: () => this.#meter.drop()
		});
	}

	/**
	 * Loads engine and model; may be under way long before there is a picture. Resolves when the
	 * tracking worker is warm. @throws {SensingFault}
	 */
	load(): Promise<void> {
		this.#loading ??= this.#startTracker();
		return this.#loading;
	}

	/** Resolves when frames flow; the video must be playing. @throws {SensingFault} */
	async start(listener: SourceListener) {
		this.#listener = listener;
		await this.load();
		if (this.#stopped) return;
		this.#pump.start();
		this.#lastFrameAt = performance.now();
		this.#statusTimer = setInterval(() => this.#report(), STATUS_INTERVAL_MS);
		// Second, so that the first landmarks do not wait for it; no number is shown before it looks.
		// Dying at the start is a death like another: measuring runs already, so it gets its second try.
		this.#startCompany().catch((error) =>
			this.#revive('company', asFault(error), () => this.#startCompany())
		);
	}

	focus(box: Box | null) {
		this.#focus = box;
		this.#tracker?.focus(box);
	}

	setPace(pace: Pace) {
		this.#pace = pace;
		this.#tracker?.pace(pace.poseIntervalMs);
	}

	stop() {
		this.#stopped = true;
		this.#ending.abort();
		clearInterval(this.#statusTimer);
		this.#pump.stop();
		this.#tracker?.stop();
		this.#company?.stop();
	}

	async #startTracker() {
		const worker = await startOnBestDelegate(
			{
				role: 'track',
				poseIntervalMs: this.#pace.poseIntervalMs,
				signal: this.#ending.signal,
				message: (message) => this.#heard(message),
				died: (fault) => {
					this.#tracker = null;
					this.#revive('track', fault, () => this.#startTracker());
				}
			},
			this.#memory
		);
		this.#tracker = this.#adopt(worker);
		this.#tracker?.focus(this.#focus);
		this.#tracker?.pace(this.#pace.poseIntervalMs);
		this.#feed();
	}

	async #startCompany() {
		const worker = await PoseWorker.start({
			role: 'company',
			delegate: 'CPU',
			poseIntervalMs: 0,
			signal: this.#ending.signal,
			message: (message) => this.#heard(message),
			died: (fault) => {
				this.#company = null;
				this.#revive('company', fault, () => this.#startCompany());
			}
		});
		this.#company = this.#adopt(worker);
	}

	/** Keeps a worker that became ready, unless everything was stopped while it started. */
	#adopt(worker: PoseWorker): PoseWorker | null {
		requestLog.worker(worker, worker.requests);
		if (!this.#stopped) return worker;
		worker.stop();
		return null;
	}

	/** A worker died: make another, once; a second death soon after is explained instead. */
	#revive(role: WorkerRole, fault: SensingFault, start: () => Promise<void>) {
		const now = performance.now();
		const again = now - this.#lastDeathAt[role] < TRUST_AFTER_MS;
		this.#lastDeathAt[role] = now;
		if (this.#stopped) return;
		if (again) return this.#giveUp(fault);
		this.#pump.oweGap();
		start().catch((error) => this.#giveUp(error));
	}

	#giveUp(error: unknown) {
		if (this.#stopped) return;
		this.stop();
		this.#listener?.fault(asFault(error));
	}

	#feed() {
		const tracker = this.#tracker;
		if (!tracker || tracker.busy) return;
		const frame = this.#pump.take();
		if (frame) tracker.send(frame.picture, frame.t, frame.gap);
	}

	#heard(message: Parameters<PoseWorkerOptions['message']>[0]) {
		if (this.#stopped) return;
		if (message.type === 'tracked') this.#tracked(message.frame);
		else this.#looked(message.company);
	}

	#tracked(frame: TrackedFrame) {
		this.#feed();
		this.#lastFrameAt = performance.now();
		this.#meter.count(frame);
		if (frame.pose) this.#trackerSeesSomebody = frame.pose.landmarks !== null;
		const observation: Observation = { ...frame, company: this.#companySeen };
		this.#companySeen = null;
		this.#listener?.observation(observation);
		this.#lookForCompany(frame.t);
	}

	#lookForCompany(t: number) {
		const company = this.#company;
		if (!company || company.busy || this.#lastFrameAt < this.#companyDue) return;
		this.#companyDue = this.#lastFrameAt + this.#pace.companyIntervalMs;
		this.#pump.taker.take().then(
			(picture) => (this.#stopped ? picture.close() : company.send(picture, t, false)),
			() => {}
		);
	}

	#looked(company: Company) {
		this.#companySeen = company;
		// Some drivers run the GPU delegate without an error and find nobody, ever.
		const blind = company.persons.length > 0 && !this.#trackerSeesSomebody;
		this.#blindLooks = blind ? this.#blindLooks + 1 : 0;
		if (this.#blindLooks >= BLIND_LOOKS && this.#tracker?.delegate === 'GPU') {
			this.#blindLooks = 0;
			this.#memory.remember('CPU');
			this.#tracker.stop();
			this.#tracker = null;
			this.#pump.oweGap();
			this.#startTracker().catch((error) => this.#giveUp(error));
		}
	}

	#report() {
		const now = performance.now();
		const stalled = !document.hidden && now - this.#lastFrameAt > STALL_MS;
		for (const worker of [this.#tracker, this.#company]) {
			if (!worker) continue;
			requestLog.worker(worker, worker.requests);
			worker.countRequests();
		}
		const delegate = this.#tracker?.delegate ?? 'none';
		const loaded = this.#tracker !== null && this.#company !== null;
		this.#listener?.status(this.#meter.take(now, { delegate, loaded, stalled }));
	}
}
