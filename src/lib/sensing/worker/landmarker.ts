import { FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision';
import type { Landmark } from '../../signals/types';
import type { Delegate, WorkerFaultCode, WorkerRole } from './protocol';

/** A fault with a code that the screen has a sentence for. */
export class WorkerFault extends Error {
	override name = 'WorkerFault';
	constructor(
		readonly code: WorkerFaultCode,
		detail: unknown
	) {
		// MediaPipe rejects with bare events at times: never trust that there is a message.
		super(detail instanceof Error ? detail.message : String(detail));
	}
}

/** First bytes of a zip file, which a .task bundle is ("PK"). */
const ZIP_MAGIC = [0x50, 0x4b] as const;

/**
 * Fetches the pose bundle ourselves, so that a missing file and a host that answers every address
 * with its home page are told apart.
 * @throws {WorkerFault} `model-missing` or `model-corrupt`
 */
async function fetchModel(path: string): Promise<Uint8Array> {
	let response: Response;
	try {
		response = await fetch(path);
	} catch (error) {
		throw new WorkerFault('model-missing', error);
	}
	if (!response.ok) throw new WorkerFault('model-missing', `${path}: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (!ZIP_MAGIC.every((byte, i) => bytes[i] === byte))
		throw new WorkerFault('model-corrupt', `${path} is no model bundle`);
	return bytes;
}

export interface LandmarkerOptions {
	role: WorkerRole;
	delegate: Delegate;
	wasmPath: string;
	modelPath: string;
	/** Called when the browser takes the graphics context away; the landmarker is dead then. */
	onContextLost: () => void;
}

/**
 * Creates the one PoseLandmarker of this worker. A second one in the same worker would fail: its
 * loader can be imported once only.
 * @throws {WorkerFault}
 */
export async function createLandmarker(options: LandmarkerOptions): Promise<PoseLandmarker> {
	// Needed with the CPU delegate too. Passing our own also keeps MediaPipe from guessing by the
	// browser's name whether it may use one.
	const canvas = new OffscreenCanvas(1, 1);
	canvas.addEventListener('webglcontextlost', () => options.onContextLost());
	const [model, fileset] = await Promise.all([
		fetchModel(options.modelPath),
		FilesetResolver.forVisionTasks(options.wasmPath, true)
	]);
	try {
		return await PoseLandmarker.createFromOptions(fileset, {
			baseOptions: { modelAssetBuffer: model, delegate: options.delegate },
			canvas,
			runningMode: options.role === 'track' ? 'VIDEO' : 'IMAGE',
			numPoses: options.role === 'track' ? 1 : 2
		});
	} catch (error) {
		const fault = new WorkerFault('model-corrupt', error);
		// The first line says what went wrong; those below name source files of the engine.
		const [what = ''] = fault.message.split('\n');
		if (/dynamically imported|NetworkError|WebAssembly|wasm/i.test(what))
			throw new WorkerFault('engine-missing', error);
		throw fault;
	}
}

/** MediaPipe's normalised landmarks in frame pixels. */
export function toPixels(
	landmarks: readonly { x: number; y: number; z: number; visibility: number }[],
	width: number,
	height: number
): Landmark[] {
	return landmarks.map((p) => ({
		x: p.x * width,
		y: p.y * height,
		z: p.z * width,
		visibility: p.visibility
	}));
}
