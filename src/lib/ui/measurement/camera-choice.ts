import { recall, remember } from '../choices';

const KEY = 'luwte-camera';

/** The camera chosen before, as any video call remembers it; `null` for the browser's choice. */
export function recallCamera(): string | null {
	return recall(KEY);
}

export function rememberCamera(deviceId: string | null) {
	remember(KEY, deviceId || null);
}
