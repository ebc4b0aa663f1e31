/**
 * Tells cameras apart without naming them: a label may hold a person's name ("Iphone of ..."), and ids
 * change in some browsers from visit to visit. Two cameras of one kind get the same key; how somebody is
 * framed tells them apart.
 * @returns `null` when nothing is known of the camera
 */
export function cameraKey({ label, deviceId }: { label: string; deviceId?: string | undefined }) {
	const name = label.trim() || deviceId;
	return name ? fnv1a(name).toString(16).padStart(8, '0') : null;
}

/** Fowler, Noll and Vo's hash of 32 bits: not secret, but not readable. */
function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}
