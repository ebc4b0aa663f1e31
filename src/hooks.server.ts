import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/paraglide/server';

/** Runs while prerendering only: gives each page its language and the right `lang` attribute. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			// The one font as well, but not its part for letters that Dutch and English do not have:
			// the first words then stand where they stay.
			preload: ({ type, path }) => type !== 'font' || path.includes('-latin-wght-'),
			transformPageChunk: ({ html }) => html.replace('%lang%', locale)
		});
	});
