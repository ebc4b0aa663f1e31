/** A picture of a film is told to be this much later than where the film is, at most; s. */
const AHEAD_S = 0.05;

type Told = Pick<VideoFrameCallbackMetadata, 'captureTime' | 'mediaTime'>;

/**
 * When the picture that a video shows was taken, ms on a scale of its own. Where decoding lags behind,
 * Firefox tells of a film's picture the time of one that only waits to be shown, up to a third of a second
 * later, and goes back afterwards: what is in view cannot be of later than where the film is.
 */
export function frameTime(
	{ captureTime, mediaTime }: Told,
	video: Pick<HTMLVideoElement, 'currentTime' | 'srcObject'>
): number {
	if (captureTime !== undefined) return captureTime;
	// The two times of a camera need not be on one scale.
	const isFromLater = !video.srcObject && mediaTime > video.currentTime + AHEAD_S;
	return 1000 * (isFromLater ? video.currentTime : mediaTime);
}
