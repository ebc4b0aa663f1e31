import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { openPhoto } from './photo';
import { PhotoReading } from './photo-reading.svelte';
import PhotoNote from './PhotoNote.svelte';

const busy = page.getByTestId('photo-busy');
const failed = page.getByTestId('photo-failed');

/** A photo as a file, of so many px. */
function photoOf(width: number, height: number): Promise<Blob> {
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(width / 2, 0, width / 2, height);
	return new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/jpeg', 0.3));
}

it('while a photo is read one sees that something goes on; what cannot be read is said', async () => {
	const reading = new PhotoReading();
	await render(PhotoNote, { reading });
	let done = (_photo: string) => {};
	const read = reading.read(new Promise<string>((resolve) => (done = resolve)));
	await expect.element(busy).toBeVisible();
	done('photo');
	expect(await read).toBe('photo');
	await expect.element(busy).not.toBeInTheDocument();
	expect(await reading.read(Promise.reject(new Error('no photo')))).toBeNull();
	await expect.element(failed).toBeVisible();
});

it('of two photos the newest counts, and none that is not wanted any more', async () => {
	const reading = new PhotoReading();
	let late = (_photo: string) => {};
	const first = reading.read(new Promise<string>((resolve) => (late = resolve)));
	expect(await reading.read(Promise.resolve('second'))).toBe('second');
	late('first');
	expect(await first).toBeNull();
	const third = reading.read(Promise.resolve('third'));
	reading.forget();
	expect(await third).toBeNull();
	expect(reading.busy).toBe(false);
});

it.each([
	['wide', 5000, 2500, 2048, 1024],
	['tall', 2500, 5000, 1024, 2048],
	['small', 300, 200, 300, 200]
])('a %s photo is made small while it is decoded, aside of the page', async (...sizes) => {
	const [, width, height, smallWidth, smallHeight] = sizes;
	const decode = vi.spyOn(globalThis, 'createImageBitmap');
	const photo = await openPhoto(await photoOf(width, height));
	expect([photo.width, photo.height]).toEqual([smallWidth, smallHeight]);
	expect(decode.mock.calls[0]).toMatchObject([
		expect.any(Blob),
		{ resizeWidth: smallWidth, resizeHeight: smallHeight }
	]);
	const [dark, light] = [0.25, 0.75].map(
		(at) => photo.getContext('2d')!.getImageData(at * photo.width, photo.height / 2, 1, 1).data[0]!
	);
	expect([dark! < 40, light! > 215]).toEqual([true, true]);
});
