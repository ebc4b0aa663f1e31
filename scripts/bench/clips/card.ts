import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import {
	CARD_KINDS,
	CARD_SETS,
	type CardKind,
	type CardRow,
	type CardSet,
	type CardSetName,
	type ModelCard
} from '../../../src/lib/content/model-card';
import { modelCardSchema } from '../../../src/lib/content/model-card-schema';
import { byKind, kindsOf } from './kinds';
import type { ClipReport } from './report';

/** What a measurement was made with. */
export type CardAbout = Pick<CardSet, 'measured' | 'app' | 'code' | 'machine'>;

/**
 * The figures of a folder of clips as the model card keeps them.
 * @throws {Error} at a clip whose kind has no place on the card
 */
export function cardSetOf(reports: readonly ClipReport[], about: CardAbout): CardSet {
	const means = kindsOf(reports);
	const rows = [...byKind(reports)].map(([kind, clips]): CardRow => {
		const { usable, mae, wrong, false: untrue } = means[kind]!;
		const name = cardKindOf(kind);
		// A doubtful count can say how often there was a rate, and nothing about the rates.
		const judged = name !== 'real-doubtful';
		const breathing = clips.filter(hasBreath);
		return {
			kind: name,
			clips: clips.length,
			people: peopleIn(clips),
			seconds: clips.reduce((sum, { seconds }) => sum + seconds, 0),
			usable: rounded(usable, 1),
			mae: rounded(judged ? mae : null, 2),
			wrong: rounded(judged ? wrong : null, 1),
			false: rounded(untrue, 1),
			first: spanOf(
				breathing.flatMap(({ figures }) => figures.first_s ?? []),
				0
			),
			unread: breathing.filter(({ figures }) => figures.first_s === null).length
		};
	});
	const naive = reports
		.filter(({ kind }) => kind !== 'real doubtful')
		.flatMap(({ figures }) => figures.naive.mae ?? []);
	return {
		...about,
		people: peopleIn(reports),
		naive: spanOf(naive, 0),
		kinds: rows.sort((a, b) => CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind))
	};
}

/** Puts a set into the card; the others stay as they are. */
export function writeCard(path: string, name: CardSetName, set: CardSet): void {
	const none = Object.fromEntries(CARD_SETS.map((name) => [name, null]));
	const old: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : none;
	const card: ModelCard = v.parse(modelCardSchema, {
		...v.parse(modelCardSchema, old),
		[name]: set
	});
	writeFileSync(path, JSON.stringify(card, null, '\t') + '\n');
}

function cardKindOf(kind: string): CardKind {
	const name = kind.replace(/_$/, '').replace(' ', '-');
	const found = CARD_KINDS.find((one) => one === name);
	if (!found) throw new Error(`The model card has no place for clips of the kind ${kind}.`);
	return found;
}

/** A counted stretch may be over before anything is asked of it; a rate in it is one all the same. */
function hasBreath({ figures: { usable, recorded } }: ClipReport): boolean {
	return usable !== null || (recorded !== null && recorded.windows.length > 0);
}

function peopleIn(clips: readonly ClipReport[]): number {
	return new Set(clips.map(({ person }) => person)).size;
}

function rounded(value: number | null, digits: number): number | null {
	return value === null ? null : Number(value.toFixed(digits));
}

function spanOf(values: readonly number[], digits: number): CardRow['first'] {
	if (values.length === 0) return null;
	return {
		from: rounded(Math.min(...values), digits)!,
		to: rounded(Math.max(...values), digits)!
	};
}
