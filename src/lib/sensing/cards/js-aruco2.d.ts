/** The part of js-aruco2 that is used; it comes without types of its own. */
declare module 'js-aruco2/src/cv.js' {
	interface Point {
		x: number;
		y: number;
	}
	interface CvImage {
		width: number;
		height: number;
		data: Uint8Array;
	}
	/** Corners (0,0), (1,0), (1,1), (0,1) of a square to those of a quad: a 3 by 3 matrix, row by row. */
	type SquareToQuad = [
		...[number, number, number],
		...[number, number, number],
		...[number, number, number]
	];
	const library: {
		CV: {
			/** White where the picture is darker than around it, by at least `threshold` grey levels. */
			adaptiveThreshold(from: CvImage, to: CvImage, radius: number, threshold: number): CvImage;
			/** Edges of what is white. `binary` is used to work in. */
			findContours(image: CvImage, binary: Int32Array): (Point[] & { hole: boolean })[];
			approxPolyDP(contour: Point[], epsilon: number): Point[];
			isContourConvex(polygon: Point[]): boolean;
			minEdgeLength(polygon: Point[]): number;
			square2quad(corners: readonly Point[]): SquareToQuad;
		};
	};
	export default library;
}
