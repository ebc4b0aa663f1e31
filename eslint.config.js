import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms from the bottom of the house to the top; each may import only from rooms below its own. */
const ROOMS = [
	['signals'],
	['course', 'games'],
	['sessions'],
	['sensing', 'store', 'content'],
	['ui']
];

/** Libraries that one room alone may know. */
const KEEPERS = [
	{ library: '@mediapipe/*', room: 'sensing' },
	{ library: 'idb', room: 'store' },
	{ library: 'chart.js', room: 'ui' }
];

/** Rooms that are plain arithmetic: no browser, no clock, no framework. */
const PURE = ['signals', 'course', 'games', 'sessions'];

/** The way to the database, from the store of the app down to the library: nothing else opens it. */
const OPENERS = ['app-store', 'open', 'connection'].map((name) => `src/lib/store/${name}.ts`);
const OPEN_ONCE = 'The store is opened in one place: use appStore, or PageStore on a page.';

/**
 * @param {string} room
 * @param {number} floor
 * @returns {import('eslint').Linter.Config}
 */
function layer(room, floor) {
	const above = ROOMS.slice(floor)
		.flat()
		.filter((other) => other !== room);
	return {
		files: [`src/lib/${room}/**/*.{ts,svelte}`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...above.map((other) => ({
							group: [`$lib/${other}`, `$lib/${other}/**`, `**/${other}/**`],
							message: `${room} may not import from ${other}: a room beside or above it.`
						})),
						{ group: ['**/routes/**'], message: 'Nothing imports from routes.' },
						...KEEPERS.filter((keeper) => keeper.room !== room).map((keeper) => ({
							group: [keeper.library],
							message: `Only ${keeper.room} knows ${keeper.library}.`
						})),
						...(PURE.includes(room)
							? [
									{
										group: ['svelte', 'svelte/**', '$app/**'],
										message: `${room} is plain TypeScript.`
									}
								]
							: [])
					]
				}
			]
		}
	};
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
	...ROOMS.flatMap((rooms, floor) => rooms.map((room) => layer(room, floor))),
	{
		files: ['src/routes/**/*.{ts,svelte}', 'src/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: KEEPERS.map((keeper) => ({
						group: [keeper.library],
						message: `Only ${keeper.room} knows ${keeper.library}.`
					}))
				}
			]
		}
	},
	{
		files: PURE.map((room) => `src/lib/${room}/**/*.ts`),
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'self', 'localStorage', 'indexedDB', 'fetch'],
				...['setTimeout', 'setInterval', 'requestAnimationFrame', 'performance', 'Date']
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Pure rooms take a seed.' }
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: [...OPENERS, 'src/**/*.test.ts', 'src/lib/store/test-kit.ts'],
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
