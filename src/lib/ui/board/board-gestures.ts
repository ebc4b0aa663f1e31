import { Gesture } from '@use-gesture/vanilla';
import type { BoardHand, HandTarget, TwoFingers } from './board-hand.svelte';
import type { BoardView, ScreenSpot } from './board-view.svelte';

/** How much nearer one px of a wheel brings the table; of a pinch on a trackpad more. */
const WHEEL = { turn: 0.0015, pinch: 0.01 } as const;
/** px of one line of a wheel that counts in lines, and the most of one event. */
const LINE = 16;
const NOTCH = 120;

/**
 * What mouse, finger and pen do on the stage reaches the hand.
 * @param atWork a wheel moves the table only where somebody is at work; else the page scrolls
 * @returns how to stop
 */
export function listenToHand(
	stage: HTMLElement,
	hand: BoardHand,
	view: BoardView,
	atWork: () => boolean
): () => void {
	const place = ([x, y]: readonly [number, number]): ScreenSpot => {
		const box = stage.getBoundingClientRect();
		return { x: x - box.left, y: y - box.top };
	};
	const gesture = new Gesture(
		stage,
		{
			onDrag: ({ first, last, tap, initial, xy, event, pinching, cancel, canceled }) => {
				if (tap || canceled) return;
				if (pinching) return cancel();
				const { shiftKey } = event;
				if (first) hand.down(targetOf(event), place(initial), shiftKey);
				hand.to(place(xy));
				if (last) hand.up();
			},
			onPinch: ({ first, last, da: [apart, angle], origin }) => {
				const fingers: TwoFingers = { apart: Math.max(1, apart), angle, middle: place(origin) };
				if (first) hand.pinchDown(fingers);
				hand.pinchTo(fingers);
				if (last) hand.pinchUp();
			}
		},
		{
			drag: { filterTaps: true, pointer: { keys: false } },
			pinch: { pinchOnWheel: false }
		}
	);
	const wheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !atWork()) return;
		event.preventDefault();
		const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
		const way = Math.max(-NOTCH, Math.min(NOTCH, event.deltaY * px));
		// A pinch on a trackpad comes as a wheel with Ctrl, in small steps.
		const pinched = event.ctrlKey && Math.abs(way) < NOTCH / 2;
		hand.wheel();
		view.zoomAt(
			place([event.clientX, event.clientY]),
			Math.exp(-way * (pinched ? WHEEL.pinch : WHEEL.turn))
		);
	};
	stage.addEventListener('wheel', wheel, { passive: false });
	return () => {
		gesture.destroy();
		stage.removeEventListener('wheel', wheel);
	};
}

function targetOf({ target }: Event): HandTarget {
	const held =
		target instanceof Element
			? target.closest<HTMLElement>('[data-piece], [data-drawn], [data-handle]')
			: null;
	const { piece, drawn, handle } = held?.dataset ?? {};
	if (piece) return { on: 'piece', id: piece };
	if (drawn) return { on: 'drawn', id: drawn };
	if (handle === 'turn' || handle === 'size') return { on: 'handle', handle };
	return { on: 'table' };
}
