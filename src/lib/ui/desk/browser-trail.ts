import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Trail, Waypoint } from './walk.svelte';

/** Walks that pages take, by their names in the state of the page. */
type Walks = Required<Pick<App.PageState, 'exercise' | 'rustcheck' | 'laying'>>;
type At<Name extends keyof Walks> = Walks[Name]['at'];

/** The history of the browser, as a walk of this name sees it. */
export function browserTrail<Name extends keyof Walks>(name: Name): Trail<At<Name>> {
	const state = (to: Waypoint<At<Name>>): App.PageState => ({ [name]: to });
	return {
		get here() {
			return page.state[name] as Waypoint<At<Name>> | undefined;
		},
		push: (to) => pushState('', state(to)),
		replace: (to) => replaceState('', state(to)),
		back: () => history.back()
	};
}
