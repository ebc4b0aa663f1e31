import type { Screen } from './routes/rustcheck/screens';

declare global {
	namespace App {
		interface PageState {
			/** Where in a Rustcheck this moment of the browser's history stands. */
			rustcheck?: {
				/** Which one: when it was begun, epoch ms. */
				startedAt: number;
				screen: Screen;
				/** The screen before it; `null` when the history holds none. */
				from: Screen | null;
			};
		}
	}
}
