/** The table of all cards in docs/content.md: it cannot name a card that is gone, nor miss one that came. */
import { askedCards } from './deck-check';
import type { Deck, Memorie } from './model';
import type { FoundContent } from './read-content';

const DOC = 'docs/content.md';

/** A row: name, weight, and what was changed and why. */
const ROW = /^\|\s*`([a-z0-9-]+\/[a-z0-9-]+)`\s*\|\s*([123])\s*\|\s*(\S.*?)\s*\|$/;

/** @param doc the text of docs/content.md; a heading for each deck, by its name */
export function checkCardTable(
	doc: string,
	found: readonly FoundContent<Deck | Memorie>[]
): string[] {
	return found
		.filter(({ language }) => language === 'nl')
		.flatMap(({ id, content }) => {
			const wanted = askedCards(content).map(({ name, weight }) => `${name} ${weight}`);
			const told = rowsOf(doc, id);
			return [
				...wanted
					.filter((card) => !told.includes(card))
					.map((card) => `${DOC}: ${id} lacks ${card}`),
				...told
					.filter((card, index) => !wanted.includes(card) || told.indexOf(card) < index)
					.map((card) => `${DOC}: ${id} has no ${card}, or has it twice`)
			];
		});
}

function rowsOf(doc: string, id: string): string[] {
	const part = doc.split(/^#+ /m).find((part) => part.startsWith(`\`${id}\``)) ?? '';
	return part.split('\n').flatMap((line) => {
		const row = ROW.exec(line);
		return row ? [`${row[1]} ${row[2]}`] : [];
	});
}
