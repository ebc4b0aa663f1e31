import { describe, expect, it } from 'vitest';
import type { Mark, SessionMeta } from '../sessions';
import { sessionCsv } from './export-csv';
import { MONDAY, sampleAt } from './test-kit';

const META: SessionMeta = {
	id: 's1',
	profileId: 'p1',
	kind: 'measurement',
	startedAt: MONDAY,
	endedAt: MONDAY + 1000,
	source: 'camera',
	note: '',
	state: 'complete',
	durationMs: 1000,
	samples: 1,
	baseline: null
};

function textCell(text: string): string | undefined {
	const marks: Mark[] = [{ t: 0, kind: 'note', text }];
	const csv = sessionCsv({ meta: META, samples: [], marks }, 'analysis');
	return csv.slice(csv.indexOf(',note,') + ',note,'.length, -2);
}

describe('sessionCsv', () => {
	it('has one title with its unit per column, and rows in order of time', () => {
		const marks: Mark[] = [{ t: 300, kind: 'felt', text: 'onrust' }];
		const meta = { ...META, note: 'zwaar' };
		const csv = sessionCsv({ meta, samples: [sampleAt(250), sampleAt(500)], marks }, 'analysis');
		expect(csv.split('\r\n')).toEqual([
			'time_s,breathing_rate_bpm,breathing_rate_confidence_0_1,breathing_curve_hundredth_shoulder_width,shoulders_raised_shoulder_width,lean_forward_shoulder_width,slump_shoulder_width,turn_degrees,tilt_degrees,movement_shoulder_width_per_s,unsure,posture_words,phase,mark_kind,mark_text',
			'0,,,,,,,,,,,,,session-note,zwaar',
			'0.25,12.5,0.9,0.25,0.01,,0,-3.5,1,0.02,,turned,geel,,',
			'0.3,,,,,,,,,,,,,felt,onrust',
			'0.5,12.5,0.9,0.25,0.01,,0,-3.5,1,0.02,,turned,geel,,',
			''
		]);
	});

	it.each([
		['gewoon', 'gewoon'],
		['a,b', '"a,b"'],
		['a;b', '"a;b"'],
		['zei "nee"', '"zei ""nee"""'],
		['twee\nregels', '"twee\nregels"'],
		['=1+1', "'=1+1"],
		['+31', "'+31"],
		['-moe', "'-moe"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['\r=1', '"\'\r=1"'],
		['=A1,"x"', '"\'=A1,""x"""']
	])('writes the text %j as %j', (text, cell) => {
		expect(textCell(text)).toBe(cell);
	});

	it('opens in a Dutch spreadsheet: semicolons, decimal commas, its letters, and when it was', () => {
		const marks: Mark[] = [{ t: 300, kind: 'felt', text: '-moe' }];
		const csv = sessionCsv({ meta: META, samples: [sampleAt(250)], marks }, 'excel');
		const two = (n: number) => String(n).padStart(2, '0');
		const local = `2026-03-02;${two(new Date(MONDAY).getHours())}:00:00`;
		const [titles, ...rows] = csv.split('\r\n');
		expect(titles).toMatch(/^\uFEFFdate;time_of_day;time_s;breathing_rate_bpm;/);
		expect(rows).toEqual([
			`${local};0,25;12,5;0,9;0,25;0,01;;0;-3,5;1;0,02;;turned;geel;;`,
			`${local};0,3;;;;;;;;;;;;;felt;'-moe`,
			''
		]);
	});
});
