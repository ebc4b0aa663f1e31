import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A browser that does not close within this is ended. */
export const CLOSING_MS = 15_000;

/** A screen that nobody sees, and a home folder that is thrown away: a browser for itself. */
export interface Room {
	readonly home: string;
	readonly downloads: string;
	/** With this a program opens its windows there. */
	readonly env: Record<string, string>;
	close(): void;
}

/** Ends a program of ours, also when the tests themselves are ended. */
export function endWithUs(child: ChildProcess): () => void {
	const end = () => void child.kill();
	process.once('exit', end);
	return () => {
		process.off('exit', end);
		end();
	};
}

/** Two windows on one display would take the focus from each other: each browser has its own. */
async function openScreen() {
	const screen = spawn(
		'Xvfb',
		['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }
	);
	const close = endWithUs(screen);
	return { display: `:${await firstLine(screen.stdio[3] as Readable)}`, close };
}

/** @param needsScreen whether it has windows */
export async function openRoom(needsScreen: boolean): Promise<Room> {
	const home = mkdtempSync(join(tmpdir(), 'luwte-browser-'));
	const downloads = join(home, 'downloads');
	mkdirSync(downloads);
	// GTK is told here where to save, and to keep things still.
	mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
	writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	writeFileSync(
		join(home, '.config/gtk-3.0/settings.ini'),
		'[Settings]\ngtk-enable-animations=0\n'
	);
	const screen = needsScreen ? await openScreen() : null;
	const env = {
		...process.env,
		DISPLAY: screen?.display ?? '',
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		XDG_CACHE_HOME: join(home, '.cache'),
		XDG_DATA_HOME: join(home, '.local/share'),
		LANG: 'nl_NL.UTF-8'
	} as Record<string, string>;
	return {
		home,
		downloads,
		env,
		close() {
			screen?.close();
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

/** What a program writes until its first line end. */
export function firstLine(stream: Readable): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		stream.on('data', (part) => {
			text += String(part);
			if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')).trim());
		});
		stream.once('end', () => reject(new Error('no screen: Xvfb did not start')));
	});
}
