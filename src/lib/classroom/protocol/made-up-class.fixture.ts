import { NEW_CLASS } from '../class-state';
import { ClassScreen } from './class-screen';
import { HEARTBEAT_MS, understood, type Message } from './messages';
import { Presenter } from './presenter';

/** Two windows and what lies between them. */
export class MadeUpClass {
	now = 1_000_000;
	#opened = 0;
	#between: { to: 'presenter' | 'screen'; message: Message }[] = [];
	/** What the screen has drawn. */
	drawn: number[] = [];
	/** Recordings that it was given. */
	brought: string[] = [];
	presenter = this.#openPresenter(NEW_CLASS);
	screen = this.#openScreen();

	#openPresenter(state: typeof NEW_CLASS) {
		return new Presenter({ id: `p${this.#opened++}`, since: this.now }, state, (message) =>
			this.#put('screen', message)
		);
	}

	#openScreen() {
		return new ClassScreen(`s${this.#opened++}`, (message) => this.#put('presenter', message), {
			anew: (readings) => (this.drawn = readings.map(({ t }) => t)),
			readings: (readings) => this.drawn.push(...readings.map(({ t }) => t)),
			recording: ({ id }) => this.brought.push(id)
		});
	}

	/** As a channel does: a copy, which may be understood or not. */
	#put(to: 'presenter' | 'screen', message: Message) {
		const copy = understood(structuredClone(message));
		if (copy === null || copy === 'other-version')
			throw new Error(`not understood: ${message.kind}`);
		this.#between.push({ to, message: copy });
	}

	reloadScreen() {
		this.screen = this.#openScreen();
		this.drawn = [];
		this.brought = [];
		this.screen.tick(this.now);
	}

	/** It finds what it had kept. */
	reloadPresenter() {
		this.now += 5;
		this.presenter = this.#openPresenter(this.presenter.state);
	}

	/** Messages come in an order that chance gives; some never, some twice. */
	shuffleOut(chances: readonly number[]) {
		const waiting = this.#between;
		this.#between = [];
		waiting
			.map((sent, i) => ({ sent, chance: chances[i % chances.length] ?? 0 }))
			.sort((a, b) => (a.chance % 7) - (b.chance % 7))
			.forEach(({ sent, chance }) => {
				const times = chance % 3;
				for (let i = 0; i < times; i++) this.#deliver(sent.to, sent.message);
			});
	}

	/** Everything comes, in order, until nothing is said any more. */
	deliverAll() {
		for (let round = 0; this.#between.length > 0; round++) {
			if (round > 20) throw new Error('they never stop talking');
			const waiting = this.#between;
			this.#between = [];
			waiting.forEach(({ to, message }) => this.#deliver(to, message));
		}
	}

	lose() {
		this.#between = [];
	}

	/** A heartbeat of both. */
	beat() {
		this.now += HEARTBEAT_MS;
		this.presenter.tick(this.now);
		this.screen.tick(this.now);
	}

	/** Somebody sets the clock of the device, on which both windows look. */
	setClock(ms: number) {
		this.now += ms;
		this.presenter.clockLeapt(ms, this.now);
		this.screen.clockLeapt(ms);
	}

	#deliver(to: 'presenter' | 'screen', message: Message) {
		if (to === 'presenter') this.presenter.hear(message, this.now);
		else this.screen.hear(message, this.now);
	}
}
