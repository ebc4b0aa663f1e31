/**
 * By a link away from an exercise: what was said is kept first.
 * @param onLeave keeps it. @returns whether it is kept
 */
export async function leaveBy(
	event: MouseEvent & { currentTarget: HTMLAnchorElement },
	onLeave: () => Promise<boolean>
) {
	// To another window: this one stays.
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	const { href } = event.currentTarget;
	if (await onLeave()) location.assign(href);
}
