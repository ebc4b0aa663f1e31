import sharp from 'sharp';
import { HEIGHT, WIDTH } from './options';

/** Picture quality of a frame, 0..100. */
const QUALITY = 85;
/** Length of a cluster; its times are 16-bit numbers, ms. */
const CLUSTER_MS = 1000;

// Names of the WebM elements we write.
const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_UID = 0x73c5;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const CLUSTER = 0x1f43b675;
const TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;

const VIDEO_TRACK = 1;
const KEY_FRAME = 0x80;
const NANOSECONDS_PER_MS = 1_000_000;

/**
 * Frames (I420) as a WebM video file. A lossy WebP picture is a key frame of VP8, so that a library
 * for still pictures is enough to make a video, if each frame is a key frame.
 */
export async function writeWebm(frames: Iterable<Uint8Array>, fps: number): Promise<Buffer> {
	const pictures: Buffer[] = [];
	for (const frame of frames) pictures.push(await keyFrame(frame));
	const time = (index: number) => Math.round((index * 1000) / fps);
	const clusters = new Map<number, Buffer[]>();
	pictures.forEach((picture, i) => {
		const start = Math.floor(time(i) / CLUSTER_MS) * CLUSTER_MS;
		const blocks = clusters.get(start) ?? [element(TIMESTAMP, number(start))];
		blocks.push(element(SIMPLE_BLOCK, blockHeader(time(i) - start), picture));
		clusters.set(start, blocks);
	});
	return Buffer.concat([
		element(EBML, element(DOC_TYPE, Buffer.from('webm'))),
		element(
			SEGMENT,
			element(
				INFO,
				element(TIMESTAMP_SCALE, number(NANOSECONDS_PER_MS)),
				element(DURATION, float(time(pictures.length)))
			),
			element(
				TRACKS,
				element(
					TRACK,
					element(TRACK_NUMBER, number(VIDEO_TRACK)),
					element(TRACK_UID, number(VIDEO_TRACK)),
					element(TRACK_TYPE, number(1)),
					element(CODEC, Buffer.from('V_VP8')),
					element(VIDEO, element(PIXEL_WIDTH, number(WIDTH)), element(PIXEL_HEIGHT, number(HEIGHT)))
				)
			),
			...[...clusters.values()].map((blocks) => element(CLUSTER, ...blocks))
		)
	]);
}

async function keyFrame(i420: Uint8Array): Promise<Buffer> {
	const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
	const webp = await sharp(toRgb(i420), { raw }).webp({ quality: QUALITY, effort: 0 }).toBuffer();
	// RIFF header of 12 bytes, then the one chunk: name, size, content.
	if (webp.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('Not a plain lossy WebP.');
	return webp.subarray(20, 20 + webp.readUInt32LE(16));
}

/** Back from video (BT.601, 16..235) to red, green and blue. */
function toRgb(i420: Uint8Array): Uint8Array {
	const pixels = WIDTH * HEIGHT;
	const rgb = new Uint8ClampedArray(pixels * 3);
	for (let i = 0; i < pixels; i++) {
		const colour = ((i / WIDTH) >> 1) * (WIDTH / 2) + ((i % WIDTH) >> 1);
		const y = 1.164 * ((i420[i] ?? 0) - 16);
		const blue = (i420[pixels + colour] ?? 0) - 128;
		const red = (i420[pixels * 1.25 + colour] ?? 0) - 128;
		rgb[3 * i] = y + 1.596 * red;
		rgb[3 * i + 1] = y - 0.392 * blue - 0.813 * red;
		rgb[3 * i + 2] = y + 2.017 * blue;
	}
	return new Uint8Array(rgb.buffer);
}

/** An element: its name, its size in a fixed eight bytes, its content. */
function element(name: number, ...content: Buffer[]): Buffer {
	const body = Buffer.concat(content);
	const size = Buffer.alloc(8);
	size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
	return Buffer.concat([Buffer.from(name.toString(16), 'hex'), size, body]);
}

function number(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

function float(value: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleBE(value);
	return bytes;
}

/** Track, time since the cluster's start (ms), and that the frame stands on its own. */
function blockHeader(time: number): Buffer {
	const bytes = Buffer.from([0x80 | VIDEO_TRACK, 0, 0, KEY_FRAME]);
	bytes.writeInt16BE(time, 1);
	return bytes;
}
