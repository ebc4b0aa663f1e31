import { describe, expect, it } from 'vitest';
import { checkEvidence, sourceName, type SourcedTexts } from './evidence-check';

const ROW = '| `rest-2014` | 10.1000/rest.2014 | 30 people | calmer | everybody | abstract |';
const SCREEN = '| `rest-2014` | `calm_sources` | Rest, A. (2014). Calm. |';

/** One module that leans on one source, told on screen as well. */
function told(change: (background: Background) => void = () => {}): SourcedTexts {
	const background: Background = {
		parts: [
			{ heading: 'Rust', text: ['In een onderzoek werd het rustiger.'], sources: ['rest-2014'] }
		],
		sources: [{ text: 'Rest, A. (2014). Calm. Journal, 1, 1-2.', doi: '10.1000/rest.2014' }]
	};
	change(background);
	const content = {
		...{ title: 'Rust', summary: 'Rust.', exercises: [], scenes: [], background },
		paper: { lead: 'Rust.', questions: [] }
	};
	const words = { calm_sources: 'Bron: Rest, 2014.' };
	return {
		course: [{ path: 'course/rest.nl.json', id: 'rest', language: 'nl', content }],
		...{ conditions: [], stories: [] },
		messages: { nl: words, en: words }
	} as unknown as SourcedTexts;
}

interface Background {
	parts: { heading: string; text: string[]; sources?: string[] }[];
	sources: { text: string; doi?: string }[];
}

const faults = (change?: (background: Background) => void, doc = ROW) =>
	checkEvidence(doc, told(change)).join('\n');

describe('the name of a source', () => {
	it.each([
		['Van Diest, I., Verstappen, K., et al. (2014). Ratio.', 'van-diest-2014'],
		['Ickes, W. (Ed.) (1997). Empathic accuracy.', 'ickes-1997'],
		['Bemoei je er buiten, 2.4 (Taciete kennis)', 'bemoei-je-er-buiten'],
		['Nummenmaa, L. e.a. (2014). Bodily maps of emotions.', 'nummenmaa-2014']
	])('%s', (text, name) => expect(sourceName(text)).toBe(name));
});

describe('what is said of research', () => {
	it('is fine when each claim has a source, and each source its row', () => {
		expect(faults()).toBe('');
		expect(faults(undefined, `${ROW}\n${SCREEN}`)).toBe('');
	});

	it('names a source', () => {
		expect(faults(({ parts }) => delete parts[0]!.sources)).toContain('names no source');
		expect(faults(({ parts }) => parts[0]!.sources!.push('nobody-1900'))).toContain(
			'nobody-1900 is not among the sources'
		);
	});

	it.each([
		['none', undefined, 'DOI is none'],
		['another', '10.1000/other', 'DOI is 10.1000/other'],
		['an address', 'https://doi.org/10.1000/rest.2014', 'no DOI looks like'],
		['a full stop behind it', '10.1000/rest.2014.', 'no DOI looks like']
	])('has the DOI of its row: %s', (_, doi, complaint) => {
		const change = ({ sources }: Background) => {
			const text = sources[0]!.text;
			sources[0] = doi === undefined ? { text } : { text, doi };
		};
		expect(faults(change)).toContain(complaint);
	});

	it('has one whole row for each source, and none for nothing', () => {
		expect(faults(undefined, '')).toContain('no whole row for rest-2014');
		expect(faults(undefined, ROW.replace('calmer', ' '))).toContain('no whole row for rest-2014');
		expect(faults(undefined, `${ROW}\n${ROW}`)).toContain('rest-2014 twice');
		const stranger = ROW.replace('rest-2014', 'nobody-1900');
		expect(faults(undefined, `${ROW}\n${stranger}`)).toContain('nothing names nobody-1900');
	});

	it('is on the screen that the page names', () => {
		const wrong = SCREEN.replace('calm_sources', 'gone');
		expect(faults(undefined, `${ROW}\n${wrong}`)).toContain('gone does not name rest-2014');
	});
});

describe('what a page on a condition says of research', () => {
	const SOURCE = { text: 'Rest, A. (2014). Calm. Journal, 1, 1-2.', doi: '10.1000/rest.2014' };
	const list = { text: ['Vraag het zelf.'] };

	function faultsOf(change: Record<string, unknown>, doc = ROW): string {
		const content = {
			...{ title: 'Angst', lead: 'Angst is gewoon.', person: 'Vraag wat helpt.' },
			emotion: { text: ['In een onderzoek werd het rustiger.'], sources: ['rest-2014'] },
			...{ outside: list, inside: list, helps: list, avoid: list, ask: list },
			...{ sources: [SOURCE], ...change }
		};
		const page = { path: 'conditions/anxiety.nl.json', id: 'anxiety', language: 'nl', content };
		return checkEvidence(doc, {
			...{ course: [], conditions: [page], stories: [] },
			messages: { nl: {}, en: {} }
		} as unknown as SourcedTexts).join('\n');
	}

	it('counts as that of a module', () => {
		expect(faultsOf({})).toBe('');
		expect(faultsOf({}, '')).toContain('no whole row for rest-2014');
		expect(faultsOf({ sources: [{ ...SOURCE, doi: '10.1000/other' }] })).toContain(
			'DOI is 10.1000/other'
		);
	});

	it('names a source that is told', () => {
		const emotion = { text: ['Onderzoek laat dat zien.'], sources: ['nobody-1900'] };
		expect(faultsOf({ emotion })).toContain('emotion: nobody-1900 is not among the sources');
		const helps = { text: ['Volgens onderzoek helpt rust.'] };
		expect(faultsOf({ helps })).toContain('helps: speaks of research, and names no source');
		expect(faultsOf({ helps: { ...helps, sources: ['rest-2014'] } })).toBe('');
		expect(faultsOf({ lead: 'Dat is goed onderzocht.' })).toContain('lead: speaks of research');
	});
});
