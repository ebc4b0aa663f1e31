import { cameraFault, SensingFault } from './faults';

export interface CameraDevice {
	id: string;
	/** Empty until the person has allowed a camera once. */
	label: string;
}

/** Modest on purpose: enough for a chest, light on an old laptop. */
const PICTURE: PictureWish = {
	width: { ideal: 640 },
	height: { ideal: 480 },
	frameRate: { ideal: 30 }
};

/** What picture is asked for; a camera that cannot give it gives what it has. */
export type PictureWish = Pick<MediaTrackConstraints, 'width' | 'height' | 'frameRate'>;

function mediaDevices(): MediaDevices {
	// Absent on pages that are neither https nor localhost.
	if (!navigator.mediaDevices?.getUserMedia)
		throw new SensingFault(window.isSecureContext ? 'browser-too-old' : 'not-secure');
	return navigator.mediaDevices;
}

/**
 * Asks for the camera. Only the picture, never the sound.
 * @param deviceId the camera chosen before; when it is gone, any camera will do
 * @throws {SensingFault}
 */
export async function openCamera(
	deviceId: string | null,
	picture: PictureWish = PICTURE
): Promise<MediaStream> {
	const devices = mediaDevices();
	const open = (video: MediaTrackConstraints) => devices.getUserMedia({ video, audio: false });
	try {
		if (!deviceId) return await open({ ...picture, facingMode: 'user' });
		try {
			return await open({ ...picture, deviceId: { exact: deviceId } });
		} catch (error) {
			if (error instanceof Error && error.name === 'OverconstrainedError')
				return await open(picture);
			throw error;
		}
	} catch (error) {
		throw cameraFault(error);
	}
}

/** Cameras of this device; labels are empty before permission. @throws {SensingFault} */
export async function listCameras(): Promise<CameraDevice[]> {
	const all = await mediaDevices().enumerateDevices();
	return all
		.filter((device) => device.kind === 'videoinput')
		.map((device) => ({ id: device.deviceId, label: device.label }));
}

/** Calls back when a camera is plugged in or out; returns how to stop listening. */
export function watchCameras(changed: () => void): () => void {
	if (!navigator.mediaDevices) return () => {};
	navigator.mediaDevices.addEventListener('devicechange', changed);
	return () => navigator.mediaDevices.removeEventListener('devicechange', changed);
}

/** Whether the camera was allowed before, so that it will go on without a question. */
export async function isCameraGranted(): Promise<boolean> {
	try {
		const { state } = await navigator.permissions.query({ name: 'camera' as PermissionName });
		return state === 'granted';
	} catch {
		// Not every browser answers this question for cameras.
		return false;
	}
}
