declare global {
	namespace App {
		interface PageState {
			/** The cards lie on the table: the browser's way back leads to the conversation. */
			cards?: boolean;
		}
	}
}

export {};
