import { SensingFault } from './faults';
import type { Pace } from './pace';
import { Pipeline } from './pipeline';
import { requestLog } from './request-log';
import type { Source, SourceListener } from './source';
import { requireFeatures } from './support';
import { makeVideo } from './video-element';
import type { Box } from '../signals/geometry';

/** A video file of this device, played through the same pipeline. It is opened, never copied. */
export class FileSource implements Source {
	readonly kind = 'file';
	readonly openedDeviceId = null;
	/** Which camera made a film is not known. */
	readonly camera = null;
	readonly video = makeVideo();
	#address: string;
	#pipeline: Pipeline | null = null;
	#stopped = false;

	/** @param speed times real time; readings follow the file's own time whatever the speed */
	constructor(
		file: Blob,
		private readonly speed: number
	) {
		this.#address = URL.createObjectURL(file);
	}

	async start(listener: SourceListener) {
		requireFeatures();
		requestLog.restart();
		await this.#load();
		if (this.#stopped) return;
		this.video.addEventListener('ended', () => {
			this.stop();
			listener.ended();
		});
		this.video.addEventListener('error', () => {
			if (this.#stopped) return;
			this.stop();
			listener.fault(new SensingFault('not-a-video', this.video.error?.message));
		});
		document.addEventListener('visibilitychange', this.#followVisibility);
		try {
			this.#pipeline = new Pipeline(this.video);
			await this.#pipeline.start(listener);
			if (this.#stopped) return;
			// Only now, so that not one frame passes before the worker is warm.
			this.video.playbackRate = this.speed;
			await this.video.play();
		} catch (error) {
			if (this.#stopped) return;
			this.stop();
			throw error instanceof SensingFault ? error : new SensingFault('not-a-video', String(error));
		}
	}

	focus(box: Box | null) {
		this.#pipeline?.focus(box);
	}

	setPace(pace: Pace) {
		this.#pipeline?.setPace(pace);
	}

	stop() {
		if (this.#stopped) return;
		this.#stopped = true;
		document.removeEventListener('visibilitychange', this.#followVisibility);
		this.#pipeline?.stop();
		this.video.pause();
		this.video.removeAttribute('src');
		URL.revokeObjectURL(this.#address);
	}

	/** @throws {SensingFault} `not-a-video` when the browser cannot play the file as a picture */
	#load(): Promise<void> {
		return new Promise((resolve, reject) => {
			const refuse = () => {
				const reason = this.video.error?.message;
				this.stop();
				reject(new SensingFault('not-a-video', reason));
			};
			this.video.addEventListener('error', refuse, { once: true });
			this.video.addEventListener(
				'loadeddata',
				() => {
					this.video.removeEventListener('error', refuse);
					// A sound file loads without an error and has no picture.
					if (this.video.videoWidth === 0) refuse();
					else resolve();
				},
				{ once: true }
			);
			this.video.src = this.#address;
		});
	}

	/** Frames do not come in a hidden tab; waiting loses nothing of a file. */
	#followVisibility = () => {
		if (document.hidden) this.video.pause();
		else void this.video.play();
	};
}
