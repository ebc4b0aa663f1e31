/**
 * The name by which the browser knows the camera that a video shows.
 * @returns `null` for no camera, and when it has no name
 */
export function cameraLabel(video: HTMLVideoElement | null): string | null {
	const stream = video?.srcObject;
	if (!(stream instanceof MediaStream)) return null;
	return stream.getVideoTracks()[0]?.label || null;
}
