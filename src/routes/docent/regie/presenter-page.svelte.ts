import * as v from 'valibot';
import { classSchema, keptClass, NEW_CLASS, type ClassState } from '$lib/classroom';
import { localizeHref } from '$lib/paraglide/runtime';
import { LiveDesk } from '$lib/ui/classroom/live/live-desk.svelte';
import { ClassLink } from '$lib/ui/classroom/class-link';
import { PresenterDesk } from '$lib/ui/classroom/presenter-desk.svelte';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import { readWish } from '$lib/ui/measurement/wish';
import { PageDraft } from '$lib/ui/desk/page-draft.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** The lesson that is going on is kept under this name, so that a reload loses nothing. */
const DRAFT = 'class';

/** What the instructor's window holds together: the class, its link to the screen, and what is kept of it. */
export class PresenterPage {
	/** `null` until it is known whether a lesson was going on. */
	desk = $state.raw<PresenterDesk | null>(null);
	/** Who is before the camera, and what measures her. */
	live = $state.raw<LiveDesk | null>(null);
	readonly storage = new PageStore();
	readonly #draft = new PageDraft<ClassState>(this.storage, {
		id: () => DRAFT,
		read: (data) => {
			const parsed = v.safeParse(classSchema, data);
			return parsed.success ? parsed.output : null;
		}
	});

	/** @returns ends it; give it back from `onMount` */
	open(): () => void {
		let end = () => {};
		let open = true;
		void this.storage
			.use((store) => this.#draft.find(store))
			.then(() => {
				if (open) end = this.#begin(this.#draft.take() ?? NEW_CLASS);
			});
		return () => {
			open = false;
			end();
		};
	}

	/** The screen of the class in a window of its own. */
	openScreen() {
		window.open(localizeHref('/docent/scherm/'), 'luwte-class-screen', 'popup');
	}

	#begin(state: ClassState): () => void {
		const link = new ClassLink();
		const desk = new PresenterDesk(state, link.send, (after) => {
			this.live?.follow(after.live);
			void this.#draft.keep(keptClass(after));
		});
		const wish = readWish(new URLSearchParams(location.search));
		const live = new LiveDesk(desk, new PreparedCamera(), wish);
		[this.desk, this.live] = [desk, live];
		const part = link.join(desk);
		return () => {
			live.close();
			part();
		};
	}
}
