import { beforeEach, describe, expect, it } from 'vitest';
import {
	keptClass,
	NEW_CLASS,
	unmeasuredIn,
	type ClassState,
	type LiveCommand
} from '$lib/classroom';
import type { Message } from '$lib/classroom/protocol/messages';
import { simulateBody } from '$lib/sensing/simulated/simulated-body';
import type { Source, SourceListener } from '$lib/sensing/source';
import { SensingFault } from '$lib/sensing/faults';
import { PresenterDesk } from '../presenter-desk.svelte';
import { LiveDesk } from './live-desk.svelte';

/** A camera that is fed by hand. */
class FedCamera implements Source {
	readonly kind = 'camera';
	readonly openedDeviceId = null;
	readonly camera = null;
	readonly video = null;
	listener: SourceListener | null = null;
	/** Whether its light burns. */
	get on() {
		return this.listener !== null;
	}
	async start(listener: SourceListener) {
		this.listener = listener;
	}
	focus() {}
	setPace() {}
	stop() {
		this.listener = null;
	}
}

const BODY = simulateBody({ scenario: 'calm', seed: 3 });

let cameras: FedCamera[];
let said: Message[];
let kept: ClassState;
let desk: PresenterDesk;
let live: LiveDesk;

beforeEach(() => {
	cameras = [];
	said = [];
	kept = NEW_CLASS;
	desk = new PresenterDesk(
		NEW_CLASS,
		(message) => said.push(structuredClone(message)),
		() => {
			kept = keptClass(desk.state);
			live.follow(desk.state);
		}
	);
	live = new LiveDesk(desk, {
		prepare: async () => {},
		take: () => {
			const camera = new FedCamera();
			cameras.push(camera);
			return camera;
		},
		drop: () => {}
	});
});

const isOn = () => cameras.some(({ on }) => on);
const step = () => desk.state.live.step;

/** The camera sees a calm body for so many seconds. */
function see(seconds: number, from = 0) {
	for (let frame = from * BODY.fps; frame < (from + seconds) * BODY.fps; frame++)
		cameras.at(-1)!.listener?.observation(BODY.observationAt(frame));
}

function agree(who: 'presenter' | 'volunteer' = 'volunteer') {
	live.ask(who);
	const { live: asked } = desk.state;
	if (asked.step !== 'asked') throw new Error(`not asked but ${asked.step}`);
	desk.do({ to: 'live', do: 'agree', question: asked.question });
}

describe('who is before the camera of a class', () => {
	it('is asked first: until she says yes no camera is even looked for', () => {
		live.ask('volunteer');
		expect([desk.state.stage.on, step(), cameras.length]).toEqual(['live', 'asked', 0]);
		desk.do({ to: 'live', do: 'decline' });
		expect([step(), cameras.length]).toEqual(['nobody', 0]);
	});

	it('is measured, and the class sees ten readings a second', () => {
		agree();
		expect([step(), isOn()]).toEqual(['agreed', true]);
		see(5);
		expect(step()).toBe('measuring');
		expect(desk.readout.readings.length).toBeGreaterThan(40);
		expect(desk.readout.readings.length).toBeLessThan(52);
		expect(desk.readout.readings[0]!.t).toBe(0);
	});

	it.each<LiveCommand>([{ do: 'stop' }, { do: 'leave' }])(
		'is measured no longer at once, and nothing of her is left ($do)',
		(command) => {
			agree();
			see(3);
			live.stand();
			live.keep('before');
			expect(desk.state.live).toMatchObject({ standing: {}, before: {} });
			desk.do({ to: 'live', ...command });
			expect([isOn(), live.measurement.phase.name]).toEqual([false, 'idle']);
			expect([desk.readout.now, desk.readout.readings.length]).toEqual([null, 0]);
			expect(live.measurement.curve.points).toEqual([]);
			see(1, 3);
			expect(desk.readout.now).toBeNull();
			expect(kept.live).toEqual({ step: 'nobody' });
		}
	);

	it('is kept nowhere, also not while she is measured', () => {
		agree();
		see(3);
		live.keep('before');
		expect([kept.live, kept.pen]).toEqual([NEW_CLASS.live, NEW_CLASS.pen]);
	});

	it('is measured no longer when the class is going to look at the made-up body', () => {
		agree();
		see(1);
		desk.do({ to: 'body', do: 'sit', seed: 1, changes: [] });
		expect(isOn()).toBe(true);
		desk.do({ to: 'stage', do: 'show', on: 'body' });
		expect([isOn(), step()]).toEqual([false, 'stopped']);
	});

	it('is not mixed with what was measured of a storyline that the class looks at', () => {
		desk.do({ to: 'storyline', do: 'choose', id: 'door' });
		desk.do({ to: 'storyline', do: 'phase', phase: 'said' });
		agree();
		see(1);
		expect([isOn(), step()]).toEqual([true, 'measuring']);
		desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		expect([isOn(), step()]).toEqual([false, 'stopped']);
	});

	it('is measured no longer when the window goes', () => {
		agree();
		expect(isOn()).toBe(true);
		live.close();
		expect(isOn()).toBe(false);
	});

	it.each(['presenter', 'volunteer'] as const)(
		'hears on both windows that the camera failed, and is asked herself once more (%s)',
		(who) => {
			agree(who);
			see(1);
			cameras[0]!.listener!.fault(new SensingFault('camera-lost'));
			expect(desk.state.live).toEqual({ step: 'failed', who });
			expect([live.measurement.fault?.code, desk.readout.now]).toEqual(['camera-lost', null]);
			live.again();
			expect(live.measurement.fault).toBeNull();
			expect(desk.state.live).toMatchObject({ step: 'asked', who });
			expect(cameras).toHaveLength(1);
		}
	);

	it('was not measured while the window was hidden: no number of then, and none at once after', () => {
		agree();
		see(24);
		expect(desk.readout.now!.rate).not.toBeNull();
		const gone = 20;
		const back = 24 + gone;
		const first = BODY.observationAt(back * BODY.fps);
		cameras.at(-1)!.listener!.observation({ ...first, gap: true });
		expect(desk.readout.now).toMatchObject({ rate: null, unsure: 'settling' });
		see(3, back);
		live.stand();
		expect(desk.state.live).toMatchObject({ standing: { rate: null } });
		const { live: measuring } = desk.state;
		const standing = measuring.step === 'measuring' ? measuring.standing : null;
		expect(unmeasuredIn(standing!) / 1000).toBeCloseTo(gone, 0);
	});

	it('stands still on the screen while measuring goes on, and as it was a while ago', () => {
		agree();
		see(8);
		live.stand();
		const { live: measuring } = desk.state;
		const first = measuring.step === 'measuring' ? measuring.standing!.to : NaN;
		see(2, 8);
		live.stand(5000);
		expect(desk.state.live).toMatchObject({ standing: { to: first - 5000 } });
		expect(desk.readout.now!.t).toBeGreaterThan(first + 1500);
	});

	it('stands still and is kept as it was last seen, when the camera gives nothing just now', () => {
		agree();
		see(8);
		const { t } = desk.readout.now!;
		desk.readout.now = null;
		live.stand();
		live.keep('before');
		expect(desk.state.live).toMatchObject({ standing: { to: t }, before: { to: t } });
	});

	it('is never seen by the other windows: numbers and codes are all that crosses', () => {
		agree();
		see(2);
		const kinds = new Set(said.map(({ kind }) => kind));
		expect([...kinds].sort()).toEqual(['readings', 'state']);
		expect(JSON.stringify(said)).not.toMatch(/landmarks|video|image/);
	});
});
