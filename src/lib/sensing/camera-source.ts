import { openCamera } from './camera';
import { cameraKey } from './camera-key';
import { SensingFault, type SensingFaultCode } from './faults';
import type { Pace } from './pace';
import { Pipeline } from './pipeline';
import { watchOutOfSight } from './out-of-sight';
import { requestLog } from './request-log';
import type { Source, SourceListener } from './source';
import { missingFeatures, requireFeatures } from './support';
import { makeVideo } from './video-element';
import type { Box } from '../signals/geometry';

/** The camera of this device, through the pipeline. */
export class CameraSource implements Source {
	readonly kind = 'camera';
	readonly video = makeVideo();
	#stream: MediaStream | null = null;
	#pipeline = new Pipeline(this.video);
	#stopped = false;
	#endWatch = () => {};

	/** @param deviceId the camera to use; `null` for the browser's choice */
	constructor(readonly deviceId: string | null) {}

	/** The camera that was opened in the end. */
	get openedDeviceId(): string | null {
		return this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? null;
	}

	get camera(): string | null {
		const track = this.#stream?.getVideoTracks()[0];
		return track ? cameraKey({ label: track.label, deviceId: track.getSettings().deviceId }) : null;
	}

	/** Warms the engine up before anybody asks for the camera. What goes wrong, `start` will say. */
	async prepare() {
		if (missingFeatures().length === 0) await this.#pipeline.load().catch(() => {});
	}

	async start(listener: SourceListener) {
		requireFeatures();
		try {
			// Side by side: the engine warms up while the browser asks for permission.
			const [stream] = await Promise.all([this.#openCamera(listener), this.#pipeline.load()]);
			if (this.#stopped) return;
			requestLog.restart();
			this.video.srcObject = stream;
			await this.video.play();
			this.video.addEventListener('pause', this.#playOn);
			document.addEventListener('visibilitychange', this.#playOn);
			await this.#pipeline.start(listener);
		} catch (error) {
			// Stopping while starting interrupts play(); that is no fault.
			if (this.#stopped) return;
			this.stop();
			throw error instanceof SensingFault
				? error
				: new SensingFault('camera-failed', String(error));
		}
	}

	/**
	 * A video that is taken out of the page pauses by itself, and some browsers pause it in a hidden
	 * tab; who measures wants to go on as soon as the page is in view.
	 */
	#playOn = () => {
		if (!this.#stopped && !document.hidden) void this.video.play().catch(() => {});
	};

	async #openCamera(listener: SourceListener): Promise<MediaStream> {
		const stream = await openCamera(this.deviceId);
		this.#stream = stream;
		// Stopped, or failed to load, while the browser asked.
		if (this.#stopped) this.#release();
		// `ended` comes when the camera is unplugged or permission is withdrawn, not on our own stop.
		for (const track of stream.getTracks())
			track.addEventListener('ended', () => this.#endBy(listener, 'camera-lost'));
		if (!this.#stopped)
			this.#endWatch = watchOutOfSight(() => this.#endBy(listener, 'out-of-sight'));
		return stream;
	}

	#endBy(listener: SourceListener, code: SensingFaultCode) {
		this.stop();
		listener.fault(new SensingFault(code));
	}

	focus(box: Box | null) {
		this.#pipeline.focus(box);
	}

	setPace(pace: Pace) {
		this.#pipeline.setPace(pace);
	}

	stop() {
		this.#stopped = true;
		this.#endWatch();
		document.removeEventListener('visibilitychange', this.#playOn);
		this.#pipeline.stop();
		this.#release();
	}

	/** Really off: every track stops, and with it the light beside the lens. */
	#release() {
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		this.video.srcObject = null;
	}
}
