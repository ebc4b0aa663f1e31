/** A video element as every source needs it: silent, inline, never full screen by itself. */
export function makeVideo(): HTMLVideoElement {
	const video = document.createElement('video');
	video.muted = true;
	video.playsInline = true;
	video.disablePictureInPicture = true;
	return video;
}
