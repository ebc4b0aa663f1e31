/** What of the made-up body lies on the screen of the class. */
import * as v from 'valibot';
import type { Slice } from '../slice';

/**
 * The person alone, so that the class looks before it is told; with the line of the breath; with what the
 * estimator says, and where it doubts.
 */
export const BODY_VIEWS = ['picture', 'curve', 'said'] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

export interface BodyViewCommand {
	do: 'view';
	view: BodyView;
}

export const bodyViewSlice: Slice<BodyView, BodyViewCommand> = {
	schema: v.picklist(BODY_VIEWS),
	start: 'picture',
	apply: (_, { view }) => view
};
