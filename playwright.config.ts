import { defineConfig } from '@playwright/test';
import { findChromium, findHeadless } from './scripts/lib/chromium.mjs';
import { CARDS_CLIP } from './tests/clips/cards-clip';
import { clipPath } from './tests/clips/clip-file';
import { type PresetName, presets } from './tests/clips/presets';

/** Another port lets two checkouts test at the same time. */
const PORT = Number(process.env.LUWTE_TEST_PORT ?? 4180);
const FAKE_CAMERA = '--use-fake-device-for-media-stream';

const executablePath = findChromium();
if (!executablePath)
	throw new Error('No Chrome or Chromium found. Run npm test, or set LUWTE_CHROMIUM to one.');

/** Flags for all projects. */
const COMMON = [
	// MediaPipe needs WebGL, and a machine that runs tests seldom has a graphics card. Only WebGL is
	// allowed to draw in software: '--use-angle=swiftshader' would draw the whole page that way, and
	// the camera would come in at 7 frames per second.
	'--enable-unsafe-swiftshader',
	// The browser's own traffic is none of our tests' business.
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	// Chromium's sandbox does not work for root, as which tests often run in a container.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

/**
 * `npm test` runs two lanes, one after the other. What judges a rate, or silence for a minute, needs the
 * machine for itself: it is tagged @realtime. All else runs side by side. Without a lane all of it runs one
 * by one.
 */
const LANES = ['parallel', 'realtime', 'quick'] as const;
const lane = LANES.find((name) => name === process.env.LUWTE_TEST_LANE);
const REALTIME = /@realtime/;
const SIDE_BY_SIDE = { workers: 2, fullyParallel: true };
const OF_LANE = {
	parallel: { ...SIDE_BY_SIDE, grepInvert: REALTIME },
	realtime: { workers: 1, grep: REALTIME },
	quick: { ...SIDE_BY_SIDE, grep: /@quick/ }
};

/** Flags for the browser without windows. */
const HEADLESS = [
	// All of a test in one process: opening a page is cheaper.
	'--renderer-process-limit=1',
	'--disable-site-isolation-trials',
	// Letters as wide as on paper and as in the whole browser; it would round them to pixels.
	'--font-render-hinting=none'
];

interface Browser {
	executablePath?: string;
	permissions?: string[];
}

/** A project is a folder of specs with a browser of its own: the camera's picture is a launch flag. */
function project(name: string, flags: string[], browser: Browser = {}) {
	const { permissions = [], executablePath: program = executablePath! } = browser;
	return {
		name,
		testDir: `tests/e2e/${name}`,
		use: { permissions, launchOptions: { executablePath: program, args: [...COMMON, ...flags] } }
	};
}

const WITH_PERMISSION = { permissions: ['camera'] };

/** A project whose camera shows a clip. */
function withClip(name: string, preset: PresetName) {
	const file = clipPath(preset, presets[preset]);
	const flags = [FAKE_CAMERA, `--use-file-for-fake-video-capture=${file}`];
	// The engine runs in real time, and must be started first.
	return { ...project(name, flags, WITH_PERMISSION), timeout: 300_000 };
}

const withoutCamera = project('plain', HEADLESS, {
	executablePath: findHeadless() ?? executablePath
});

/** About the camera itself, with nobody before it. */
const withoutPerson = [
	project('no-camera', [`${FAKE_CAMERA}=device-count=0`], WITH_PERMISSION),
	// Chromium's own test picture; where a test needs somebody in it, a simulated body stands in.
	project('test-picture', [FAKE_CAMERA], WITH_PERMISSION)
];

const withPerson = [
	withClip('camera', 'breathing15'),
	withClip('two-persons', 'twoPersons'),
	withClip('laptop', 'laptop'),
	withClip('empty-room', 'empty'),
	withClip('dark', 'dark')
];

/** The camera shows a class that holds up cards. */
const withCards = project(
	'cards',
	[FAKE_CAMERA, `--use-file-for-fake-video-capture=${CARDS_CLIP}`],
	WITH_PERMISSION
);

export default defineConfig({
	globalSetup: './tests/clips/global-setup.ts',
	outputDir: 'test-results',
	...(lane ? OF_LANE[lane] : { workers: 1 }),
	retries: 0,
	timeout: 90_000,
	// Two at once on a busy machine: a page that needs ten seconds is slow, not wrong.
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	use: {
		baseURL: `http://localhost:${PORT}`,
		locale: 'nl-NL',
		// It would fetch the whole app in each test; the tests about being offline allow it.
		serviceWorkers: 'block',
		// No trace: recording one takes time from what is measured.
		screenshot: 'only-on-failure'
	},
	projects: [
		withoutCamera,
		// In a hurry only one browser is started.
		...(lane === 'quick' ? [] : [...withoutPerson, ...withPerson, withCards])
	],
	webServer: {
		command: `node scripts/serve.mjs --port ${PORT}`,
		url: `http://localhost:${PORT}`,
		reuseExistingServer: !process.env.CI
	}
});
