import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, passesElevenTest } from './personal-data';

const found = (text: string) => findPersonalData(text).map(({ kind, text }) => `${kind}: ${text}`);

describe('finds', () => {
	it.each([
		['Toen liep Jan weg.', 'Jan'],
		['Ik dacht dat Sietske boos was.', 'Sietske'],
		['Jan liep weg.', 'Jan'],
		['Fatima keek naar de grond.', 'Fatima'],
		['Hij zweeg. Kees ook.', 'Kees'],
		['Ik belde aan bij mevrouw Bakker.', 'Bakker'],
		['Mevrouw de Vries deed open.', 'de Vries'],
		['Ik sprak mw. van der Berg.', 'van der Berg'],
		['Gesprek met dhr. Yilmaz.', 'Yilmaz'],
		['meneer Pietersen was stil', 'Pietersen'],
		['Ik zag Jan de Boer bij de deur.', 'Jan de Boer'],
		['Ik zag Sietske Wouda.', 'Sietske Wouda'],
		['Dat is Anna’s huis.', 'Anna’s'],
		['I met Mrs Robinson today.', 'Robinson'],
		['Mr. Patel opened the door.', 'Patel'],
		['Then Gareth walked away.', 'Gareth'],
		['Thomas was quiet.', 'Thomas'],
		['Hij zei: "Mila komt niet".', 'Mila'],
		['- Jan: stil', 'Jan']
	])('a name in “%s”', (text, name) => expect(found(text)).toEqual([`name: ${name}`]));

	it.each([
		['Bel 06-12345678.', '06-12345678'],
		['Bel 06 12 34 56 78 morgen', '06 12 34 56 78'],
		['nummer 0612345678', '0612345678'],
		['of 030-1234567', '030-1234567'],
		['of (030) 123 45 67', '(030) 123 45 67'],
		['+31 6 12345678', '+31 6 12345678'],
		['0031612345678', '0031612345678'],
		['call 07700 900123 please', '07700 900123'],
		['+44 7700 900123', '+44 7700 900123']
	])('a phone number in “%s”', (text, number) => expect(found(text)).toEqual([`phone: ${number}`]));

	it.each([
		['bsn 111222333', '111222333'],
		['nummer 1112.22.333', '1112.22.333'],
		['123456782', '123456782']
	])('a citizen service number in “%s”', (text, number) =>
		expect(found(text)).toEqual([`bsn: ${number}`])
	);

	it.each([
		['hij is van 3-4-1972', '3-4-1972'],
		['van 03/04/1972', '03/04/1972'],
		['van 3 maart 1972', '3 maart 1972'],
		['born on March 3, 1972', 'March 3, 1972'],
		['born 3rd May 1990', '3rd May 1990'],
		['dob 1990-05-03', '1990-05-03'],
		['geboren op 12-05-2021', '12-05-2021']
	])('a date of birth in “%s”', (text, date) =>
		expect(found(text)).toEqual([`birth-date: ${date}`])
	);

	it.each([
		['mail naar j.jansen@voorbeeld.nl graag', 'email: j.jansen@voorbeeld.nl'],
		['Hij woont op Kerkstraat 12.', 'address: Kerkstraat 12'],
		['Kerkstraat 12a', 'address: Kerkstraat 12a'],
		['de dorpsstraat 3', 'address: dorpsstraat 3'],
		['aan de Prinsengracht 101', 'address: Prinsengracht 101'],
		['she lives at 12 Mill Lane', 'address: 12 Mill Lane'],
		['postcode 1234 AB', 'address: 1234 AB']
	])('mail and addresses in “%s”', (text, what) => expect(found(text)).toEqual([what]));

	it('tells where it stands', () => {
		const text = 'Toen belde Sietske mij op 06-12345678.';
		for (const { start, end, text: part } of findPersonalData(text))
			expect(text.slice(start, end)).toBe(part);
		expect(findPersonalData(text)).toHaveLength(2);
	});

	it('says nothing of what the writer said is fine', () => {
		expect(findPersonalData('Toen liep Jan weg.', new Set(['jan']))).toEqual([]);
	});
});

describe('asks nothing about', () => {
	it.each([
		'',
		'Ik voelde mijn schouders omhoog gaan. Toen ademde ik uit.',
		'De cliënt keek weg. Hij sloeg met de deur.',
		'Mevrouw zei niets. Meneer ook niet.',
		'Ik sprak mevrouw. Zij was stil.',
		'Op maandag is het overleg, in november de evaluatie.',
		'De GGZ en de Wmo-consulent wilden iets anders. De WMO ook.',
		'IK BEN DE BAAS, riep hij. NIET jij.',
		'Hij riep: ‘Ga weg!’ Ik bleef staan.',
		'Ze zei “Laat mij met rust” en liep weg.',
		'Hij zei dat hij Nederlands leert en in Utrecht woont.',
		'P. was er ook, en V. kwam later.',
		'Om 14.30 uur was het klaar, na 45 minuten.',
		'Op 24-11-2026 praten we verder.',
		'Er waren 12 mensen, 3 honden en 100 euro.',
		'Het duurde van 10:00 tot 11:15.',
		'Onderweg 5 minuten geademd.',
		'In Luwte heb ik een Rustcheck gedaan en het Kletskwartet gespeeld.',
		'- Eerst ademen\n- Dan vragen\n• Stil zijn',
		'Wat zag ik? Een open raam. Wat voelde ik? Druk.',
		'Misschien: was hij bang? Misschien niet.',
		'Het ordernummer is 123456789.',
		'Roos van schrik. Mark my words.',
		'I felt my shoulders rise. Then I breathed out.',
		"The client looked away, and I'm not sure why. I've no idea.",
		'On Monday I will ask my team. The Dutch word is rust.',
		'He said “Go away” and I stayed.',
		'Wordt het warm... Ik weet het niet',
		'Met Kerst is het stil. In mei weer druk.',
		'Stap 1: wachten. Stap 2: ademen.'
	])('“%s”', (text) => expect(found(text)).toEqual([]));
});

describe('the eleven test', () => {
	it('knows a good number from a bad one', () => {
		expect(passesElevenTest('111222333')).toBe(true);
		expect(passesElevenTest('123456782')).toBe(true);
		expect(passesElevenTest('123456789')).toBe(false);
		expect(passesElevenTest('000000000')).toBe(false);
		expect(passesElevenTest('12345678')).toBe(false);
	});

	it('notices every single wrong digit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
				const digits = [...'111222333'];
				digits[place] = String((Number(digits[place]) + step) % 10);
				return !passesElevenTest(digits.join(''));
			})
		);
	});
});

describe('whatever the text', () => {
	it('the findings are in order, do not overlap, and stand where they say', () => {
		const piece = fc.constantFrom(
			'Jan ',
			'mevrouw ',
			'de ',
			'Vries',
			'. ',
			'06-12345678 ',
			'111222333',
			'\n',
			'“',
			'a@b.nl '
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
				const text = pieces.join('');
				const all = findPersonalData(text);
				return all.every(
					({ start, end, text: part }, i) =>
						text.slice(start, end) === part && start >= (all[i - 1]?.end ?? 0)
				);
			})
		);
	});
});
