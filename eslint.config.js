import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms from the bottom of the house to the top; each may import only from rooms below its own. */
const ROOMS = [
	['signals'],
	['course', 'games', 'association'],
	['sessions'],
	['classroom'],
	['sensing', 'store', 'content'],
	['ui']
];

/**
 * The rooms inside ui, from the bottom to the top, and below all of them what lies in the folder itself.
 * Each may import only from rooms below its own.
 */
const UI_ROOMS = [
	['shell', 'storage', 'felt', 'writing', 'reading', 'decks', 'pictures', 'person'],
	['session', 'vault'],
	['measurement'],
	['counting', 'pacer', 'games', 'plan', 'look-back', 'course', 'board', 'plate', 'film'],
	['history', 'desk'],
	['classroom']
];

/** Libraries that one room alone may know. */
const KEEPERS = [
	{ library: '@mediapipe/*', room: 'sensing' },
	{ library: 'js-aruco2/**', room: 'sensing' },
	{ library: 'idb', room: 'store' },
	{ library: 'hash-wasm', room: 'store' },
	{ library: 'chart.js', room: 'ui' }
];

/** Rooms that are plain arithmetic: no browser, no clock, no framework. */
const PURE = ['signals', 'course', 'games', 'association', 'sessions', 'classroom'];

/** Corners of other rooms that are plain arithmetic too: the tracker and the simulated body. */
const PURE_CORNERS = ['sensing/tracker', 'sensing/simulated'];

const FRAMEWORK = ['svelte', 'svelte/**', '$app/**'];

/** What a browser has on https and on this device alone: who opens Luwte on plain http is without. */
const SECURE_ONLY = [
	{
		object: 'crypto',
		property: 'randomUUID',
		message: 'Missing on plain http: use newId of the store.'
	},
	{ object: 'crypto', property: 'subtle', message: 'Missing on plain http.' }
];

const SEEN_FIRST = 'Keys go elsewhere while it is hidden: use focusOn or pressOn of support/keys.';

/** The way to the database, from the store of the app down to the library: nothing else opens it. */
const OPENERS = ['app-store', 'open', 'connection'].map((name) => `src/lib/store/${name}.ts`);
const OPEN_ONCE = 'The store is opened in one place: use appStore, or PageStore on a page.';

/**
 * What a room of the house may not import.
 * @param {string} room
 */
function bordersOf(room) {
	const floor = ROOMS.findIndex((rooms) => rooms.includes(room));
	const above = ROOMS.slice(floor)
		.flat()
		.filter((other) => other !== room);
	return [
		...above.map((other) => ({
			group: [`$lib/${other}`, `$lib/${other}/**`, `**/${other}/**`],
			message: `${room} may not import from ${other}: a room beside or above it.`
		})),
		{ group: ['**/routes/**'], message: 'Nothing imports from routes.' },
		...KEEPERS.filter((keeper) => keeper.room !== room).map((keeper) => ({
			group: [keeper.library],
			message: `Only ${keeper.room} knows ${keeper.library}.`
		})),
		...(PURE.includes(room) ? [plain(room)] : [])
	];
}

/** @param {string} room */
function plain(room) {
	return { group: FRAMEWORK, message: `${room} is plain TypeScript.` };
}

/**
 * Nothing from these rooms of ui, be it by a relative path or by `$lib`.
 * @param {string} room who asks
 * @param {string[]} others
 */
function notFromUi(room, others) {
	return {
		regex: `^(\\$lib/ui/|\\.{1,2}/(\\.\\./)*)(${others.join('|')})/`,
		message: `${room} may not import from a room of ui beside or above it.`
	};
}

/**
 * @param {string} files
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function borders(files, patterns) {
	return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/**
 * @param {string} room
 * @param {number} floor
 */
function uiFloor(room, floor) {
	const beside = UI_ROOMS.slice(floor)
		.flat()
		.filter((other) => other !== room);
	return borders(`src/lib/ui/${room}/**/*.{ts,svelte}`, [
		...bordersOf('ui'),
		notFromUi(room, beside)
	]);
}

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.cache/',
			'static/mediapipe/',
			'src/lib/paraglide/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Addresses are made by the language catalogue (localizeHref), which resolve() does not know.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{
		files: ['tests/e2e/**'],
		ignores: ['tests/e2e/support/keys.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...[
					"CallExpression[callee.property.name='focus'][arguments.length=0]",
					"CallExpression[callee.property.name='press'][arguments.0.type='Literal']:not([callee.object.property.name='keyboard'])",
					"CallExpression[callee.property.name='pressSequentially']"
				].map((selector) => ({ selector, message: SEEN_FIRST }))
			]
		}
	},
	{ files: ['src/**'], rules: { 'no-restricted-properties': ['error', ...SECURE_ONLY] } },
	{
		files: ['**/*.test.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				...SECURE_ONLY,
				...['mock', 'doMock'].map((property) => ({
					object: 'vi',
					property,
					message: 'Tests share their modules: what was loaded before is not replaced. Hand it in.'
				}))
			]
		}
	},
	...ROOMS.flat().map((room) => borders(`src/lib/${room}/**/*.{ts,svelte}`, bordersOf(room))),
	...PURE_CORNERS.map((corner) =>
		borders(`src/lib/${corner}/**/*.ts`, [...bordersOf('sensing'), plain(corner)])
	),
	borders('src/lib/ui/*.{ts,svelte}', [
		...bordersOf('ui'),
		notFromUi('the folder of ui itself', UI_ROOMS.flat())
	]),
	...UI_ROOMS.flatMap((rooms, floor) => rooms.map((room) => uiFloor(room, floor))),
	...['src/routes/**/*.{ts,svelte}', 'src/*.ts'].map((files) =>
		borders(
			files,
			KEEPERS.map((keeper) => ({
				group: [keeper.library],
				message: `Only ${keeper.room} knows ${keeper.library}.`
			}))
		)
	),
	{
		files: [...PURE, ...PURE_CORNERS].map((room) => `src/lib/${room}/**/*.ts`),
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'self', 'localStorage', 'indexedDB', 'fetch'],
				...['setTimeout', 'setInterval', 'requestAnimationFrame', 'performance', 'Date']
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Pure rooms take a seed.' },
				...SECURE_ONLY
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: [...OPENERS, 'src/**/*.{test,fixture}.ts', 'src/lib/store/**/*test-kit.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"ImportDeclaration[importKind!='type'] > ImportSpecifier[importKind!='type'][imported.name=/^(AppStore|Connection|openStore|openDB)$/]",
					message: OPEN_ONCE
				},
				{
					selector: "MemberExpression[object.name='indexedDB'][property.name='open']",
					message: OPEN_ONCE
				}
			]
		}
	}
);
