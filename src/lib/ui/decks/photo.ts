import { MAX_PHOTO_LENGTH } from '$lib/store';
import type { CropArea } from './crop';
import { fitWithin, MAX_PHOTO_SIDE, type Size } from './photo-size';

/** Tried in turn until the photo is small enough to keep. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3];
/** Longest side of a photo while it is turned and cut: a quarter of it is still sharp on a card. px */
const MAX_WORK_SIDE = 2048;
/** Larger files are no photo of a telephone or camera, or would fill the memory. bytes */
const MAX_PHOTO_FILE_BYTES = 64 * 1024 * 1024;

/**
 * A photo to work on, the right way up and not too large: drawn anew, so that nothing of the file is left but
 * what one sees. Place, time and camera are gone.
 * @throws when the browser cannot read the file as a photo
 */
export async function openPhoto(file: Blob): Promise<HTMLCanvasElement> {
	if (file.size > MAX_PHOTO_FILE_BYTES) throw new Error('too large for a photo');
	const small = fitWithin(await sizeOf(file), MAX_WORK_SIDE);
	// Decoded aside of the page, and small: all points of a large photo at once are half a gigabyte.
	const photo = await createImageBitmap(file, {
		imageOrientation: 'from-image',
		resizeWidth: small.width,
		resizeHeight: small.height,
		resizeQuality: 'high'
	});
	try {
		const [canvas, context] = paper(small);
		context.drawImage(photo, 0, 0, canvas.width, canvas.height);
		return canvas;
	} finally {
		photo.close();
	}
}

/** The right way up; its points are not decoded for it. @throws when it is no photo */
function sizeOf(file: Blob): Promise<Size> {
	const address = URL.createObjectURL(file);
	return new Promise<Size>((resolve, reject) => {
		const photo = new Image();
		photo.onload = () => resolve({ width: photo.naturalWidth, height: photo.naturalHeight });
		photo.onerror = () => reject(new Error('no photo'));
		photo.src = address;
	}).finally(() => URL.revokeObjectURL(address));
}

/** The same photo, a quarter turned: 1 as a clock goes, -1 against it. */
export function turnedPhoto(photo: HTMLCanvasElement, quarter: 1 | -1): HTMLCanvasElement {
	const [canvas, context] = paper({ width: photo.height, height: photo.width });
	context.translate(canvas.width / 2, canvas.height / 2);
	context.rotate((quarter * Math.PI) / 2);
	context.drawImage(photo, -photo.width / 2, -photo.height / 2);
	return canvas;
}

/**
 * What of a photo goes on a card, made small.
 * @returns a `data:image/jpeg` address
 */
export function cutPhoto(photo: HTMLCanvasElement, area: CropArea): string {
	const [canvas, context] = paper(fitWithin(area, MAX_PHOTO_SIDE));
	const { x, y, width, height } = area;
	context.drawImage(photo, x, y, width, height, 0, 0, canvas.width, canvas.height);
	for (const quality of QUALITIES) {
		const address = canvas.toDataURL('image/jpeg', quality);
		if (address.startsWith('data:image/jpeg') && address.length <= MAX_PHOTO_LENGTH) return address;
	}
	throw new Error('no photo small enough');
}

/** A whole photo as it goes on a card. @throws when the browser cannot read the file as a photo */
export async function cardPhoto(file: Blob): Promise<string> {
	const photo = await openPhoto(file);
	return cutPhoto(photo, { x: 0, y: 0, width: photo.width, height: photo.height });
}

/** JPEG knows no transparency: what was see-through becomes paper, not black. */
function paper(size: { width: number; height: number }) {
	const canvas = Object.assign(document.createElement('canvas'), {
		width: size.width,
		height: size.height
	});
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.imageSmoothingQuality = 'high';
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	return [canvas, context] as const;
}
