import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs a command, with its output on our console.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @param {string} [folder] where it runs: the repository, unless told otherwise
 * @returns {Promise<number>} the exit code; 1 when the command could not be started or was killed
 */
export function run(command, args, env = {}, folder = ROOT) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: folder,
			stdio: 'inherit',
			env: { ...process.env, ...env },
			// On Windows npm is a .cmd file, which only a shell can start.
			shell: process.platform === 'win32' && command !== process.execPath
		});
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(1);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
}
