/** What comes of it, or a failure when it takes longer: a browser that hangs says nothing. */
export async function within<Found>(
	ms: number,
	what: string,
	work: Promise<Found>
): Promise<Found> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
