/** What is on the images and what they are called, and the prompts, by path: one piece, in English. */
export default import.meta.glob<unknown>('../../../content/unconscious/*.en.json', {
	import: 'default',
	eager: true
});
