import { isCameraGranted } from '$lib/sensing/camera';
import { CameraSource } from '$lib/sensing/camera-source';

/** The camera that will most likely be asked for, with its engine warming up. It is not on. */
export class PreparedCamera {
	#source: CameraSource | null = null;

	/**
	 * Warms the engine up when the camera may go on without a question; else there is time for that
	 * while the browser asks. Resolves when there is nothing more to prepare.
	 * @param wanted asked again after the browser has answered: meanwhile somebody may have begun
	 */
	async prepare(deviceId: string | null, wanted: () => boolean) {
		if (!(await isCameraGranted()) || !wanted()) return;
		this.drop();
		this.#source = new CameraSource(deviceId);
		await this.#source.prepare();
	}

	/** The camera to measure with: the prepared one, if it is the same. */
	take(deviceId: string | null): CameraSource {
		const source = this.#source;
		if (source?.deviceId !== deviceId) return new CameraSource(deviceId);
		this.#source = null;
		return source;
	}

	drop() {
		this.#source?.stop();
		this.#source = null;
	}
}
