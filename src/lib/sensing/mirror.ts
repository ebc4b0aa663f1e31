import { openCamera } from './camera';
import { makeVideo } from './video-element';

/** The camera as a mirror and nothing else: nothing is measured, and no frame of it goes anywhere. */
export class CameraMirror {
	readonly video = makeVideo();
	#stream: MediaStream | null = null;
	#closed = false;

	/**
	 * @param lost the camera was unplugged, or may not be used any more
	 * @throws {SensingFault}
	 */
	async open(deviceId: string | null, lost: () => void) {
		const stream = await openCamera(deviceId);
		// Taken down while the browser was asking.
		if (this.#closed) return stop(stream);
		this.#stream = stream;
		// Not by our own stop.
		for (const track of stream.getTracks())
			track.addEventListener('ended', () => {
				this.close();
				lost();
			});
		this.video.srcObject = stream;
		await this.video.play();
	}

	/** Off for good, at once, and with it the light beside the lens. */
	close() {
		this.#closed = true;
		if (this.#stream) stop(this.#stream);
		this.#stream = null;
		this.video.srcObject = null;
	}
}

function stop(stream: MediaStream) {
	for (const track of stream.getTracks()) track.stop();
}
