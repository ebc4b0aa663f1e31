import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CropFrame from './CropFrame.svelte';
import { CropView } from './crop-view.svelte';
import { openPhoto } from './photo';

/** Wide, with the left half red and the right half blue. */
async function photoFile(): Promise<Blob> {
	const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#f00';
	context.fillRect(0, 0, 150, 200);
	context.fillStyle = '#00f';
	context.fillRect(150, 0, 150, 200);
	return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!)));
}

/** Size of what was cut out, and its colour in a corner of it. */
async function looked(address: string) {
	const image = new Image();
	image.src = address;
	await image.decode();
	const { width, height } = image;
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d')!;
	context.drawImage(image, 0, 0);
	const at = (x: number, y: number) => {
		const [red = 0, , blue = 0] = context.getImageData(x, y, 1, 1).data;
		return red > blue ? 'red' : 'blue';
	};
	return { width, height, first: at(2, 2), last: at(width - 3, height - 3) };
}

async function open() {
	const crop = new CropView(await openPhoto(await photoFile()));
	await render(CropFrame, { crop });
	await expect.poll(() => crop.transform.k).toBeLessThan(1);
	return crop;
}

it('shows all of the photo at first', async () => {
	const crop = await open();
	expect(await looked(crop.cut())).toEqual({ width: 300, height: 200, first: 'red', last: 'blue' });
});

it('turns a quarter to either side', async () => {
	const crop = await open();
	await page.getByTestId('turn-right').click();
	expect(await looked(crop.cut())).toEqual({ width: 200, height: 300, first: 'red', last: 'blue' });
	await page.getByTestId('turn-left').click();
	await page.getByTestId('turn-left').click();
	expect(await looked(crop.cut())).toEqual({ width: 200, height: 300, first: 'blue', last: 'red' });
});

it('cuts by keys alone: closer, and to one side', async () => {
	const crop = await open();
	await page.getByTestId('crop-frame').element().focus();
	await userEvent.keyboard('++++++++{ArrowLeft>30/}');
	const { width, height, first, last } = await looked(crop.cut());
	expect(width).toBe(height);
	expect([first, last]).toEqual(['red', 'red']);
	await userEvent.keyboard('-------------');
	expect(await looked(crop.cut())).toMatchObject({ width: 300, height: 200 });
});
