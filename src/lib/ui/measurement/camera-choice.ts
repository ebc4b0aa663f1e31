const KEY = 'luwte-camera';

/** The camera chosen before, as any video call remembers it; `null` for the browser's choice. */
export function recallCamera(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

export function rememberCamera(deviceId: string | null) {
	try {
		if (deviceId) localStorage.setItem(KEY, deviceId);
		else localStorage.removeItem(KEY);
	} catch {
		// Storage refused: the choice holds for now.
	}
}
