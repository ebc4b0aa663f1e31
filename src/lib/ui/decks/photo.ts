import { MAX_PHOTO_LENGTH } from '$lib/store';
import { fitWithin, MAX_PHOTO_SIDE } from './photo-size';

/** Tried in turn until the photo is small enough to keep. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/**
 * A photo as it goes on a card: drawn anew at a small size, so that nothing of the file is left but
 * what one sees. Place, time and camera are gone.
 * @returns a `data:image/jpeg` address
 * @throws when the browser cannot read the file as a photo
 */
export async function cardPhoto(file: Blob): Promise<string> {
	const canvas = await drawn(file);
	for (const quality of QUALITIES) {
		const address = canvas.toDataURL('image/jpeg', quality);
		if (address.startsWith('data:image/jpeg') && address.length <= MAX_PHOTO_LENGTH) return address;
	}
	throw new Error('no photo small enough');
}

async function drawn(file: Blob): Promise<HTMLCanvasElement> {
	const photo = await createImageBitmap(file);
	try {
		const { width, height } = fitWithin(photo, MAX_PHOTO_SIDE);
		const canvas = Object.assign(document.createElement('canvas'), { width, height });
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		// JPEG knows no transparency: what was see-through becomes paper, not black.
		context.fillStyle = '#fff';
		context.fillRect(0, 0, width, height);
		context.drawImage(photo, 0, 0, width, height);
		return canvas;
	} finally {
		photo.close();
	}
}
