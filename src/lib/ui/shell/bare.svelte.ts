/** Whether the page has the whole screen to itself, without the site's header and footer. */
class Bare {
	on = $state(false);
}

export const bare = new Bare();
