/**
 * The worker that reads cards. Its fence is up before anything else, and sealed before the first picture
 * comes. Pictures are closed as soon as their brightness was read; what leaves is sums.
 */
import { fence } from '../worker/raised-fence';
import type { Picture } from '../picture';
import { CardVotes, type CardSums } from './card-votes';
import { LumaReader } from './luma-reader';
import { CardReader } from './read-frame';

/** The sums after every picture, or why it could not be read. */
export type FromCardsWorker =
	| { type: 'ready' }
	| { type: 'sums'; sums: CardSums }
	| { type: 'fault'; detail: string };

const luma = new LumaReader();
const reader = new CardReader();
const votes = new CardVotes();

function post(message: FromCardsWorker) {
	self.postMessage(message);
}

self.addEventListener('message', ({ data: picture }: MessageEvent<Picture>) => {
	luma.read(picture).then(
		(image) => {
			votes.add(reader.read(image));
			post({ type: 'sums', sums: votes.sums() });
		},
		(error: unknown) => post({ type: 'fault', detail: String(error) })
	);
});

fence.seal();
post({ type: 'ready' });
