import { FrameClock } from './frame-clock';
import { frameTime } from './frame-time';
import type { Picture } from './picture';
import { PictureTaker } from './picture-taker';

export interface PumpedFrame {
	picture: Picture;
	t: number;
	gap: boolean;
}

/**
 * Takes frames from a playing video by requestVideoFrameCallback, with the frame's own time. Only
 * the newest frame waits; an older one is closed at once, because every open picture is one of a
 * person and a slice of video memory.
 */
export class FramePump {
	/** For pictures between the frames. */
	readonly taker: PictureTaker;
	#video: HTMLVideoElement;
	#clock = new FrameClock();
	#handle = 0;
	#running = false;
	#waiting: PumpedFrame | null = null;
	#gapOwed = false;

	constructor(
		video: HTMLVideoElement,
		private readonly on: {
			/** A frame is waiting: `take` it when there is room. */
			frame(): void;
			dropped(): void;
		}
	) {
		this.#video = video;
		this.taker = new PictureTaker(video);
	}

	start() {
		this.#running = true;
		this.#next();
	}

	stop() {
		this.#running = false;
		this.#video.cancelVideoFrameCallback(this.#handle);
		this.#waiting?.picture.close();
		this.#waiting = null;
	}

	/** The newest frame, if one waits; the taker closes or transfers its picture. */
	take(): PumpedFrame | null {
		const frame = this.#waiting;
		this.#waiting = null;
		return frame;
	}

	/** The next frame will say that the time before it was not seen (a worker was restarted). */
	oweGap() {
		this.#gapOwed = true;
	}

	#next() {
		this.#handle = this.#video.requestVideoFrameCallback((_now, metadata) => {
			if (!this.#running) return;
			this.#next();
			const { t, gap } = this.#clock.next(frameTime(metadata, this.#video));
			this.taker.take().then(
				(picture) => this.#arrived({ picture, t, gap }),
				// The picture can vanish between callback and copy when a camera is pulled out.
				() => this.on.dropped()
			);
		});
	}

	#arrived(frame: PumpedFrame) {
		if (!this.#running) {
			frame.picture.close();
			return;
		}
		if (this.#waiting) {
			// A gap before a dropped frame is still a gap before the next one.
			frame.gap ||= this.#waiting.gap;
			this.#waiting.picture.close();
			this.on.dropped();
		}
		frame.gap ||= this.#gapOwed;
		this.#gapOwed = false;
		this.#waiting = frame;
		this.on.frame();
	}
}
