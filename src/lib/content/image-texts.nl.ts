/** What is on the images and what they are called, and the prompts, by path: one piece, in Dutch. */
export default import.meta.glob<unknown>('../../../content/unconscious/*.nl.json', {
	import: 'default',
	eager: true
});
