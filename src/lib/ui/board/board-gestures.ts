import { Gesture } from '@use-gesture/vanilla';
import type { BoardHand, HandTarget } from './board-hand.svelte';
import type { BoardView, ScreenSpot } from './board-view.svelte';

/** Of one px of a wheel. */
const WHEEL = 0.0015;

/** What mouse, finger and pen do on the stage reaches the hand. @returns how to stop */
export function listenToHand(stage: HTMLElement, hand: BoardHand, view: BoardView): () => void {
	const place = ([x, y]: readonly [number, number]): ScreenSpot => {
		const box = stage.getBoundingClientRect();
		return { x: x - box.left, y: y - box.top };
	};
	const gesture = new Gesture(
		stage,
		{
			onDrag: ({ first, last, tap, initial, xy, event, pinching, cancel }) => {
				if (tap) return;
				if (pinching) return cancel();
				if (first) hand.down(targetOf(event), place(initial));
				hand.to(place(xy));
				if (last) hand.up();
			}
		},
		{ drag: { filterTaps: true, pointer: { keys: false } } }
	);
	const wheel = (event: WheelEvent) => {
		event.preventDefault();
		view.zoomAt(place([event.clientX, event.clientY]), Math.exp(-event.deltaY * WHEEL));
	};
	stage.addEventListener('wheel', wheel, { passive: false });
	return () => {
		gesture.destroy();
		stage.removeEventListener('wheel', wheel);
	};
}

function targetOf({ target }: Event): HandTarget {
	const piece = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null;
	return piece ? { on: 'piece', id: piece.dataset.piece! } : { on: 'table' };
}
