import {
	isPlaying,
	playedUntil,
	shownPart,
	stopPassed,
	toldOf,
	type PlayingBody,
	type StorylinePhase,
	type StorylinePlay
} from '$lib/classroom';
import { loadStorylines, type Storyline } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { newId } from '$lib/store';
import type { PresenterDesk } from '../presenter-desk.svelte';
import { ShowingReadings } from './showing-readings.svelte';
import { storylinePlay } from './storyline-play';

/** So often it is looked how far the storyline is, ms. */
const LOOK_MS = 100;
/** Who stands so shortly after a stop stands at it, ms: a covered window looks once a second. */
const AT_STOP_MS = 1500;

/** What of the desk a storyline needs. */
export type StorylineDesk = Pick<PresenterDesk, 'state' | 'do' | 'begin' | 'show' | 'readout'>;

/** A storyline in the hands of the instructor: it plays, stands still, and is measured meanwhile. */
export class StorylineRun {
	/** All there are; `null` while they are loaded. */
	all = $state.raw<Storyline[] | null>(null);
	/** How far it is, ms. */
	now = $state(0);
	readonly measured: ShowingReadings;
	readonly #desk: StorylineDesk;
	/** What lies on the screens already: which showing, and how much of it. */
	#put: string | null = null;
	/** When it was looked at before, by the clock of the body, ms; `null`: not in this showing. */
	#before: number | null = null;
	#open = false;

	/** What the class knows of it; `null`: none is chosen. */
	readonly state = $derived.by(() => this.#desk.state.storyline);
	readonly storyline = $derived.by(() => {
		const id = this.state?.id;
		return this.all?.find((one) => one.id === id) ?? null;
	});
	readonly #play = $derived.by(() =>
		this.storyline === null ? null : storylinePlay(this.storyline.shape)
	);
	/** It goes on by itself. */
	readonly plays = $derived.by(() => {
		const { body } = this.#desk.state;
		return this.#play !== null && isPlaying(this.#play, body) && body.stoodAt === null;
	});
	readonly begun = $derived(this.now > 0);
	readonly ended = $derived.by(() => this.#play !== null && this.now >= this.#play.length);
	/** The stop at which it stands; `null` while it plays, or stands elsewhere. */
	readonly stop = $derived.by(() => {
		if (this.plays || this.#play === null) return null;
		const passed = this.#play.stops.findLast(({ at }) => at <= this.now);
		return passed && this.now - passed.at < AT_STOP_MS ? passed.id : null;
	});

	/** @param measured another one only in tests */
	constructor(desk: () => StorylineDesk, measured = new ShowingReadings()) {
		this.#desk = desk();
		this.measured = measured;
	}

	/** What was said beside what was done, while that is shown; `null`: it is not, or not known yet. */
	readonly told = $derived.by(() => {
		const { body, storyline } = this.#desk.state;
		const known = this.#desk.readout.now !== null && this.measured.progress === null;
		if (this.#play === null || storyline?.phase !== 'said' || !known) return null;
		const { done } = shownPart(this.#play, body, Date.now());
		return toldOf([...this.#desk.readout.readings], done);
	});

	/** Looks after it while the page is open. @returns ends it; give it back from `onMount` */
	watch(): () => void {
		this.#open = true;
		void loadStorylines(getLocale()).then((all) => (this.all = all));
		const timer = setInterval(() => this.#look(), LOOK_MS);
		return () => {
			this.#open = false;
			clearInterval(timer);
		};
	}

	choose(id: string) {
		this.#desk.do({ to: 'storyline', do: 'choose', id });
		this.#sit();
	}

	/** Begins, stands still, or goes on. */
	toggle() {
		if (this.#play === null || this.ended) return;
		if (!isPlaying(this.#play, this.#desk.state.body)) this.#sit();
		if (this.state?.asking) this.ask(null);
		// What plays is looked at: not what was measured of it.
		this.#desk.do({ to: 'storyline', do: 'phase', phase: 'watch' });
		this.#desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		this.#desk.do({ to: 'body', do: this.plays ? 'stand-still' : 'go-on' });
	}

	/** The same once more, from its beginning. */
	again() {
		this.#desk.do({ to: 'storyline', do: 'again' });
		this.#sit();
	}

	leave() {
		this.#desk.do({ to: 'storyline', do: 'leave' });
		this.#desk.do({ to: 'body', do: 'leave' });
		this.#desk.do({ to: 'stage', do: 'show', on: 'welcome' });
	}

	/** Whether the body stands still by itself where there is a question. */
	stopByItself(stops: boolean) {
		this.#desk.do({ to: 'storyline', do: 'stops', stops });
	}

	/** This question lies on the screen; `null`: none does. */
	ask(stop: string | null) {
		this.#desk.do({ to: 'storyline', do: 'ask', stop });
	}

	/** What lies on the screen from now on; the lines, and what was said, when they are known. */
	async go(phase: StorylinePhase) {
		if (this.plays && phase !== 'watch') this.#desk.do({ to: 'body', do: 'stand-still' });
		if (phase === 'curve' || phase === 'said') {
			await this.#complete();
			if (this.measured.failed) return;
		}
		this.#desk.do({ to: 'storyline', do: 'phase', phase });
		this.#desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		this.#show();
	}

	/** Hands went up at this moment. */
	guessNow() {
		if (this.begun) this.guess(Math.floor(this.now / 1000), 1);
	}

	/** @param second since it began; @param hands more, or fewer below 0 */
	guess(second: number, hands: number) {
		this.#desk.do({ to: 'storyline', do: 'guess', second, hands });
	}

	/** The afterword lies on the screen. */
	sayAfterword() {
		if (this.storyline === null) return;
		const { title, afterword } = this.storyline.words;
		this.#desk.do({ to: 'stage', do: 'say', words: { title, lines: afterword } });
	}

	#sit() {
		if (this.#play === null) return;
		const { seed, changes } = this.#play;
		this.#desk.do({ to: 'body', do: 'sit', seed, changes });
		this.#desk.do({ to: 'body', do: 'stand-still' });
		this.#desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		this.now = 0;
		this.#before = 0;
	}

	get #showing(): string {
		return `${this.state?.id} ${this.state?.showing}`;
	}

	#look() {
		const play = this.#play;
		if (play === null) return;
		const { body } = this.#desk.state;
		this.now = playedUntil(play, body, Date.now());
		if (isPlaying(play, body) && this.#isWatched) this.#readAlong(play, body);
		if (this.plays) this.#standStillIfDue(play);
		this.#before = this.now;
		this.#show();
	}

	get #isWatched(): boolean {
		return this.state?.phase === 'watch' && this.#desk.state.stage.on === 'storyline';
	}

	#readAlong({ seed }: StorylinePlay, { changes }: PlayingBody) {
		this.measured.readAlong(this.#showing, { seed, changes, until: this.now }, this.#stillOpen());
	}

	/** Whether somebody still waits for what is read of this showing. */
	#stillOpen(): () => boolean {
		const showing = this.#showing;
		return () => this.#open && showing === this.#showing;
	}

	#standStillIfDue(play: StorylinePlay) {
		// What passed before a reload has passed.
		const stop =
			this.state?.stops && this.#before !== null ? stopPassed(play, this.#before, this.now) : null;
		if (!stop && !this.ended) return;
		this.#desk.do({ to: 'body', do: 'stand-still' });
		if (this.ended && this.state?.phase === 'watch') void this.go('guess');
	}

	async #complete() {
		if (this.#play === null) return;
		const { seed } = this.#play;
		const { length, changes } = shownPart(this.#play, this.#desk.state.body, Date.now());
		await this.measured.complete(
			this.#showing,
			{ seed, changes, until: length },
			this.#stillOpen()
		);
	}

	/** Puts what was measured on the screens, while the lines or what was said are shown. */
	#show() {
		const { stage, storyline, body } = this.#desk.state;
		const wanted = storyline?.phase === 'curve' || storyline?.phase === 'said';
		if (!wanted || stage.on !== 'storyline' || this.#play === null) {
			this.#put = null;
			return;
		}
		if (this.measured.progress !== null || this.measured.failed) return;
		// It may have been set going as a body, between two looks at what was said of it.
		if (this.plays) this.#desk.do({ to: 'body', do: 'stand-still' });
		const { length } = shownPart(this.#play, body, Date.now());
		if (this.measured.readUntil(this.#showing) < length) {
			// After a reload nothing is known any more.
			void this.#complete();
			return;
		}
		const put = `${this.#showing} ${length}`;
		if (this.#put === put) return;
		this.#put = put;
		this.#desk.begin(newId());
		this.#desk.show(this.measured.all.filter(({ t }) => t < length));
	}
}
