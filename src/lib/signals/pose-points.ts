/** Indexes of the MediaPipe Pose landmarks that Luwte uses. "Left" is the person's own left. */
export const Point = {
	nose: 0,
	leftEye: 2,
	rightEye: 5,
	leftEar: 7,
	rightEar: 8,
	mouthLeft: 9,
	mouthRight: 10,
	leftShoulder: 11,
	rightShoulder: 12,
	leftElbow: 13,
	rightElbow: 14,
	leftWrist: 15,
	rightWrist: 16,
	leftPinky: 17,
	rightPinky: 18,
	leftIndex: 19,
	rightIndex: 20,
	leftThumb: 21,
	rightThumb: 22,
	leftHip: 23,
	rightHip: 24
} as const;

/** Number of landmarks in one pose. */
export const POINT_COUNT = 33;
