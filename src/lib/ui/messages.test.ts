import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../../messages/en.json';
import dutch from '../../../messages/nl.json';
import { pathsBelow } from '../../../scripts/lib/paths-below.mjs';

/** Texts that are rightly the same in both languages. */
const SAME = new Set([
	'app_name',
	'nav_privacy',
	'start_camera_n',
	'class_replay_times',
	'class_begin',
	'class_name_film',
	'class_name_live',
	'class_name_barometer',
	'class_baro_bar',
	'curve_in',
	'history_source_camera',
	'history_source_file',
	'session_print',
	'deck_print',
	'deck_print_of',
	'deck_stop_title',
	'game_found',
	'card_seconds',
	'card_span',
	'body_place_felt',
	'course_signals_count',
	'intro_player',
	'plate_writing_with',
	'plate_sheet_open',
	'plate_print_a4',
	'plate_print_a3',
	'board_quoted',
	'board_drawn_called',
	'board_film',
	'class_story_guess',
	'class_story_told_row',
	'class_lesson_begin',
	'class_lesson_with_minutes',
	'class_lesson_minutes',
	'class_lesson_down_of',
	'class_lesson_kind_barometer',
	'class_begin',
	'class_name_film',
	'class_name_live',
	'class_name_barometer'
]);

type Catalogue = Record<string, string>;
const { $schema: _, ...nl } = dutch;
const { $schema: __, ...en } = english;

/** Names of the values that a text leaves room for. */
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the message catalogue', () => {
	it('has every text in both languages', () => {
		expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
	});

	it.each(Object.entries({ nl, en }))('has no empty text in %s', (_name, catalogue) => {
		expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	it('has no text that was left untranslated', () => {
		const left = Object.entries(nl).filter(
			([key, text]) => !SAME.has(key) && (en as Catalogue)[key] === text
		);
		expect(left).toEqual([]);
	});

	it('leaves room for the same values in both languages', () => {
		for (const [key, text] of Object.entries(nl))
			expect(places((en as Catalogue)[key] ?? ''), key).toEqual(places(text));
	});

	it('has no text that nothing uses', () => {
		const sources = pathsBelow('src')
			.filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('paraglide'))
			.map((file) => readFileSync(join('src', file), 'utf8'))
			.join('\n');
		const used = new Set(Array.from(sources.matchAll(/\bm\.(\w+)/g), (match) => match[1]));
		expect(Object.keys(nl).filter((key) => !used.has(key))).toEqual([]);
	});
});
