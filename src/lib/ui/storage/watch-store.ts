import { appStore, type AppStore, type Store } from '$lib/store';
import { leaveErased, type ErasedWhere } from './erased';
import { keptMark } from './kept-mark.svelte';
import { lasting } from './lasting.svelte';
import { waiting } from './waiting.svelte';

/**
 * What every page sees to once somebody opens the store: that a wait is told, that what the browser cleared is
 * noticed, that the browser is asked to leave things alone, and that all goes when another tab erases everything.
 * @param app, leave other ones only in tests
 * @returns ends it
 */
export function watchStore(
	app: Pick<AppStore, 'onOpening' | 'onOpened'> = appStore,
	leave: (where: ErasedWhere) => void = leaveErased
): () => void {
	let ends: (() => void)[] = [];
	let opened: Store | null = null;

	/** Pages tell by themselves what is wrong with the store. */
	const quietly = (work: Promise<unknown>) => void work.catch(() => {});
	const look = async () => {
		if (document.visibilityState !== 'visible' || !opened) return;
		if (await keptMark.isErased(opened.keeping)) leave('elders');
	};
	const wakes = () => quietly(look());

	function take(store: Store) {
		opened = store;
		const { keeping, news } = store;
		const looked = keptMark.look(keeping);
		quietly(looked);
		const written = async () => {
			await looked.catch(() => {});
			if (await keptMark.written(keeping)) await lasting.askOnce();
		};
		ends = [keeping.onWrite(() => quietly(written())), news.onErased(() => leave('elders'))];
	}

	const waits = app.onOpening(waiting.hear);
	const comes = app.onOpened(take);
	addEventListener('pageshow', wakes);
	document.addEventListener('visibilitychange', wakes);
	return () => {
		for (const end of [waits, comes, ...ends]) end();
		removeEventListener('pageshow', wakes);
		document.removeEventListener('visibilitychange', wakes);
	};
}
