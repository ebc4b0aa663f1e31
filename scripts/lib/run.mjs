import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { npmProgram } from './npm-program.mjs';
import { ROOT } from './root.mjs';

/**
 * Runs a program, with its output on our console. Never through a shell: each system has another one.
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
			env: { ...process.env, ...env }
		});
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(1);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/**
 * Runs npm.
 * @param {string[]} args
 * @param {string} [folder] the repository, unless told otherwise
 * @returns {Promise<number>} the exit code
 */
export function npm(args, folder = ROOT) {
	return run(...npmProgram(args), {}, folder);
}

/**
 * Runs a script of an installed package with this Node.
 * @param {string} script below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @returns {Promise<number>} the exit code
 */
export function packageScript(script, args, env = {}) {
	return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], env);
}
