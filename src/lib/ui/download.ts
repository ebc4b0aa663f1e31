/** Hands the person a file that was made in the page; nothing leaves the device. */
export function download(name: string, type: string, content: string) {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// After the click the browser has its own hold on the file.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Day as it sorts well in a file name: 2026-11-23. @param epoch ms since 1970 */
export function fileDate(epoch: number): string {
	const date = new Date(epoch);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
