import { inUse } from '../in-use';
import { autoLock } from './auto-lock-choice.svelte';
import { IdleWatch } from './idle-watch.svelte';
import { openUseLine, type UseLine } from './use-line';
import type { VaultDoor } from './vault-door.svelte';

/** How often the clock is looked at, ms. */
const LOOK_MS = 5000;
/** What hands do. */
const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Marks what is said before it locks. */
export const SAID_BEFORE = 'data-before-lock';

/** On its way to the answer: what is said does not go from under a finger. */
function isOnTheWay({ type, target }: Event): boolean {
	if (type === 'pointermove') return true;
	return target instanceof Element && target.closest(`[${SAID_BEFORE}]`) !== null;
}

/** Watches the hands on this tab, and hears of those on others, as long as a lock is open. */
export function watchIdle(door: Pick<VaultDoor, 'lock'>): { idle: IdleWatch; end: () => void } {
	autoLock.load();
	let line: UseLine | null = null;
	const idle = new IdleWatch({
		now: () => Date.now(),
		minutes: () => autoLock.minutes || null,
		busy: () => inUse.now,
		tell: () => line?.tell(),
		lock: () => door.lock()
	});
	line = openUseLine(() => idle.heard());
	const used = (event: Event) => {
		if (!(idle.soon && isOnTheWay(event))) idle.used();
	};
	const look = () => idle.tick();
	// Chosen in another tab, it holds here too.
	const load = () => autoLock.load();
	const timer = setInterval(look, LOOK_MS);
	for (const hand of HANDS) addEventListener(hand, used, { passive: true, capture: true });
	document.addEventListener('visibilitychange', look);
	addEventListener('storage', load);
	const end = () => {
		clearInterval(timer);
		for (const hand of HANDS) removeEventListener(hand, used, { capture: true });
		document.removeEventListener('visibilitychange', look);
		removeEventListener('storage', load);
		line.close();
	};
	return { idle, end };
}
