/**
 * Whether the page has the whole screen to itself for a while, without the site's header and footer. A page that
 * always has says `bare` in its `+page.ts`: it is so in the page as it is sent.
 */
class Bare {
	on = $state(false);
}

export const bare = new Bare();
