import * as v from 'valibot';
import { classSchema, keptClass, NEW_CLASS, type ClassState } from '$lib/classroom';
import type { Message } from '$lib/classroom/protocol/messages';
import { ClassLink, type LinkEnd } from '$lib/ui/classroom/class-link';
import { BodyMeasurement, bodyOnShow } from '$lib/ui/classroom/body/body-measurement';
import { addressWish } from '$lib/ui/classroom/live/address-wish';
import { LiveDesk } from '$lib/ui/classroom/live/live-desk.svelte';
import { PresenterDesk } from '$lib/ui/classroom/presenter-desk.svelte';
import { PageDraft } from '$lib/ui/desk/page-draft.svelte';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** The lesson that is going on is kept under this name, so that a reload loses nothing. */
const DRAFT = 'class';
/** What was left longer ago is of another day: it is forgotten. ms */
const LASTS_MS = 12 * 3_600_000;
/** So many heartbeats it listens whether a window of this class is open, before it asks. */
const LISTENS = 2;

/** What joins the windows: a `ClassLink`, or a made-up one in tests. */
type Link = Pick<ClassLink, 'send' | 'join'>;

/**
 * What the instructor's window holds together: the class, its link to the screen, and what is kept of it. A
 * lesson that was going on goes on by itself when this page was loaded anew, or when a window of that class
 * is still open; else it asks.
 */
export class PresenterPage implements LinkEnd {
	/** `null` until it is known whether a lesson was going on. */
	desk = $state.raw<PresenterDesk | null>(null);
	/** Who is before the camera, and what measures her; beside `desk`. */
	live = $state.raw<LiveDesk | null>(null);
	/** A lesson was going on, and she has not said whether she goes on with it. Since when it lies, epoch ms */
	asksSince = $state<number | null>(null);
	/** A lesson was ended and forgotten here. */
	ended = $state(false);
	readonly storage: PageStore;
	/** When it is known what was kept. */
	looked: Promise<void> = Promise.resolve();
	readonly #link: Link;
	readonly #draft: PageDraft<ClassState>;
	#measured: BodyMeasurement | null = null;
	/** This page was here a moment ago, or a window of the class is. */
	#classIsOpen = false;
	#listened = 0;

	constructor(storage = new PageStore(), link: Link = new ClassLink()) {
		this.storage = storage;
		this.#link = link;
		this.#draft = new PageDraft<ClassState>(storage, {
			id: () => DRAFT,
			read: (data) => {
				const parsed = v.safeParse(classSchema, data);
				return parsed.success ? parsed.output : null;
			}
		});
	}

	/** @returns ends it; give it back from `onMount` */
	open(): () => void {
		const end = this.#link.join(this);
		this.looked = this.#find();
		return () => {
			this.#measured?.stop();
			this.live?.close();
			end();
		};
	}

	/** This page is opened once more: loaded anew, or come back to. */
	comesBack() {
		this.#classIsOpen = true;
		this.#settle();
	}

	goOn() {
		const state = this.#draft.take();
		this.asksSince = null;
		if (state) this.#direct(state);
	}

	/** What was going on is forgotten. */
	beginAnew() {
		this.#draft.take();
		this.asksSince = null;
		this.#direct(NEW_CLASS);
		void this.#draft.forget();
	}

	/** The lesson is over: all of it is forgotten, here and on the screen. @param bye what the screen says */
	end(bye: string) {
		this.desk?.startOver({
			...NEW_CLASS,
			stage: { ...NEW_CLASS.stage, on: 'words', words: { title: bye, lines: [] } }
		});
		this.ended = true;
		this.#follow();
		void this.#draft.forget();
	}

	/** Another window of the instructor decided since; this one does from now on, where that one was. */
	async takeOver() {
		await this.#look();
		const kept = this.#draft.take();
		// Where nothing can be kept, what this window knew itself is the newest there is.
		const own = this.desk && this.storage.fault ? keptClass(this.desk.state) : NEW_CLASS;
		this.#direct(kept ?? own);
	}

	hear(message: Message, now: number) {
		if (this.desk) {
			this.desk.hear(message, now);
			// Another window decides from now on: no camera here waits for the next tick.
			if (this.desk.replaced) this.#follow();
		}
		// A screen that never met an instructor's window is of no class.
		else if (message.kind !== 'here' || message.of !== null) this.comesBack();
	}

	tick(now: number) {
		if (this.desk) {
			this.desk.tick(now);
			this.#follow();
		} else {
			this.#listened++;
			this.#settle();
		}
	}

	clockLeapt(ms: number, now: number) {
		this.desk?.clockLeapt(ms, now);
	}

	leave() {
		this.desk?.leave();
	}

	takenOut(): Promise<void> | undefined {
		return this.desk ? this.takeOver() : undefined;
	}

	otherVersion(now: number) {
		this.desk?.otherVersion(now);
	}

	async #find() {
		await this.#look();
		const savedAt = this.#draft.pending?.savedAt;
		if (savedAt === undefined) this.#direct(NEW_CLASS);
		else if (Date.now() - savedAt > LASTS_MS) this.beginAnew();
		else this.#settle();
	}

	#look(): Promise<boolean> {
		return this.storage.use((store) => this.#draft.find(store));
	}

	/** What becomes of the lesson that was found, as soon as that is known. */
	#settle() {
		const pending = this.#draft.pending;
		if (!pending) return;
		if (this.#classIsOpen) this.goOn();
		else if (this.#listened > LISTENS) this.asksSince = pending.savedAt;
	}

	#direct(state: ClassState) {
		this.#measured?.stop();
		this.live?.close();
		const desk = new PresenterDesk(state, this.#link.send, () => {
			this.ended = false;
			void this.#draft.keep(keptClass(desk.state));
			this.#follow();
		});
		this.#measured = new BodyMeasurement(desk);
		this.live = new LiveDesk(desk, new PreparedCamera(), addressWish());
		this.desk = desk;
		this.#follow();
		desk.tick(Date.now());
	}

	/** What measures looks at whom the class looks at, in the window that decides. */
	#follow() {
		const desk = this.desk;
		if (!desk) return;
		if (desk.replaced) this.live?.close();
		else this.live?.follow(desk.state);
		this.#measured?.follow(desk.replaced ? null : bodyOnShow(desk.state));
	}
}
