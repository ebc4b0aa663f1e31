import type { Page } from '@playwright/test';
import { awake } from './first-exercise';

/** A page that measures, and how to come to where it does. */
interface MeasuredPage {
	name: string;
	/** Opens it and lets it measure the example. */
	begin: (page: Page, home: string) => Promise<void>;
	/** On screen as long as it measures. */
	measures: string;
	/** So long it is watched, s; shorter when it ends by itself. */
	seconds: number;
}

async function visit(page: Page, address: string) {
	await page.goto(address);
	await awake(page);
}

const example = (scenario: string, tempo: number) =>
	`bron=simulatie&scenario=${scenario}&tempo=${tempo}`;

export const MEASURED_PAGES: readonly MeasuredPage[] = [
	{
		name: '/meten',
		begin: (page, home) => visit(page, `${home}meten/?${example('rising', 10)}`),
		measures: 'pipeline',
		seconds: 20
	},
	{
		name: '/rustcheck',
		async begin(page, home) {
			await visit(page, `${home}rustcheck/?${example('rising', 3)}`);
			await page.getByTestId('thermometer').locator('label').nth(4).click();
			await page.getByTestId('next').click();
			await page.getByTestId('measure').click();
		},
		measures: 'measuring',
		seconds: 25
	},
	{
		name: '/gesprek',
		async begin(page, home) {
			await visit(page, `${home}gesprek/?${example('rising', 10)}`);
			await page.getByTestId('talk-begin').click();
		},
		measures: 'talk-now',
		seconds: 20
	},
	{
		name: 'an exercise, rest',
		async begin(page, home) {
			await visit(page, `${home}oefenen/oefening/?naam=body/first&${example('rising', 3)}`);
			await page.getByTestId('next').click();
			await page.getByTestId('measure').click();
		},
		measures: 'resting',
		seconds: 25
	},
	{
		name: 'an exercise, scene',
		async begin(page, home) {
			await visit(page, `${home}oefenen/oefening/?naam=body/first&${example('rising', 10)}`);
			await page.getByTestId('next').click();
			await page.getByTestId('measure').click();
			await page.getByTestId('rested').waitFor({ timeout: 120_000 });
			await page.getByTestId('next').click();
			await page.getByTestId('play').click();
		},
		measures: 'scene',
		seconds: 20
	}
];
