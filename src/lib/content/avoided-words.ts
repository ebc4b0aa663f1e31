/** Words that our texts do without, each with the reason: most have a plainer one. */
import type { Language } from './model';

/** Where a word is avoided: only for who reads with difficulty, or everywhere. */
export const AVOIDED_FOR = ['clients', 'everybody'] as const;
export type AvoidedFor = (typeof AVOIDED_FOR)[number];

/** By word, or by words together: what to say in its place, or why not to say it at all. */
type Reasons = Readonly<Record<string, string>>;

const AVOIDED: Record<Language, Record<AvoidedFor, Reasons>> = {
	nl: {
		clients: {
			ervaren: 'zeg: merken, meemaken',
			ervaring: 'zeg: wat je meemaakte',
			functie: 'zeg: waar het voor is',
			situatie: 'zeg: wat er gebeurt',
			begeleiden: 'zeg: helpen',
			reflectie: 'zeg: nadenken over',
			emotie: 'zeg: gevoel',
			emoties: 'zeg: gevoelens',
			proces: 'zeg: hoe het gaat',
			regie: 'zeg: zelf kiezen',
			cliënt: 'wie het leest, is zelf de cliënt',
			cliënten: 'wie het leest, is zelf de cliënt',
			autonomie: 'zeg: zelf kiezen',
			netwerk: 'zeg: wie je kent'
		},
		everybody: {
			aangaande: 'zeg: over',
			adequaat: 'zeg: goed',
			anticiperen: 'zeg: vooruitkijken',
			attitude: 'zeg: houding',
			bejegening: 'zeg: hoe je met iemand omgaat',
			beleving: 'zeg: hoe iemand het vindt',
			betreffende: 'zeg: over',
			casus: 'iemand is geen geval; zeg: wat er gebeurde',
			cliëntsysteem: 'zeg: wie erbij horen',
			congruent: 'zeg: wat bij elkaar past',
			derhalve: 'zeg: daarom',
			doelstelling: 'zeg: doel',
			dysregulatie: 'een woord uit een dossier; zeg wat je ziet',
			evalueren: 'zeg: terugkijken',
			faciliteren: 'zeg: helpen, mogelijk maken',
			handelingsverlegenheid: 'zeg: niet weten wat je moet doen',
			hulpvraag: 'zeg: wat iemand wil',
			implementeren: 'zeg: gaan doen',
			indien: 'zeg: als',
			interventie: 'zeg wat je doet',
			inventariseren: 'zeg: vragen, op een rij zetten',
			middels: 'zeg: met',
			omtrent: 'zeg: over',
			optimaliseren: 'zeg: beter maken',
			outreachend: 'zeg: naar iemand toe gaan',
			participatie: 'zeg: meedoen',
			proactief: 'zeg: vooraf',
			problematiek: 'iemand is geen probleem; zeg wat er is',
			responsief: 'zeg: hoe je antwoord geeft',
			signaleren: 'zeg: zien, merken',
			teneinde: 'zeg: om',
			tevens: 'zeg: ook',
			zodoende: 'zeg: zo',
			manipulatief: 'een oordeel over wat iemand wil; zeg wat je ziet',
			manipuleren: 'een oordeel over wat iemand wil; zeg wat je ziet',
			gedragsproblemen: 'een etiket; zeg wat iemand doet',
			probleemgedrag: 'een etiket; zeg wat iemand doet',
			zorgmijder: 'een etiket; zeg: iemand die zorg mijdt',
			lichaam: 'één woord voor één ding: lijf',
			'wij zouden': 'wordt een stille toets; laat lezingen naast elkaar staan',
			'wij denken': 'wordt een stille toets; laat lezingen naast elkaar staan',
			'wij kijken mee': 'niemand kijkt; de camera meet mee',
			'deftige namen': 'geef de namen, of laat ze weg'
		}
	},
	en: {
		clients: {
			experience: 'say: what happened to you',
			process: 'say: how it goes',
			situation: 'say: what happens',
			emotion: 'say: feeling',
			emotions: 'say: feelings',
			reflection: 'say: thinking about it',
			objective: 'say: goal',
			autonomy: 'say: choosing yourself',
			client: 'the reader is the client',
			clients: 'the reader is the client',
			network: 'say: people you know',
			support: 'say: help',
			perceive: 'say: see, notice',
			assess: 'say: look at',
			function: 'say: what it is for',
			intervene: 'say what you do'
		},
		everybody: {
			regarding: 'say: about',
			concerning: 'say: about',
			facilitate: 'say: help',
			utilise: 'say: use',
			manipulative: 'a verdict on what somebody wants; say what you see',
			'attention-seeking': 'a verdict on what somebody wants; say what you see',
			'we would': 'turns into a quiet test; put readings side by side',
			'we are watching': 'nobody watches; the camera measures'
		}
	}
};

/** The words that somebody must not come across, with the reason of each. */
export function avoidedWords(language: Language, reader: AvoidedFor): Reasons {
	const { clients, everybody } = AVOIDED[language];
	return reader === 'clients' ? { ...everybody, ...clients } : everybody;
}

/** Avoided words in a text, each with its reason. @param words of the text, in order */
export function avoidedSpots(
	words: readonly string[],
	language: Language,
	reader: AvoidedFor
): string[] {
	const text = ` ${words.join(' ').toLowerCase()} `;
	return Object.entries(avoidedWords(language, reader))
		.filter(([word]) => text.includes(` ${word} `))
		.map(([word, why]) => `${word}: ${why}`);
}
