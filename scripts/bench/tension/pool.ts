import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Outcome, Plan } from './run';

/** Runs all plans, as many at once as there are cores. */
export async function runAll(plans: readonly Plan[]): Promise<Outcome[]> {
	const outcomes = new Array<Outcome>(plans.length);
	let next = 0;
	const worker = () =>
		new Promise<void>((resolve, reject) => {
			const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)));
			const giveNext = () => {
				if (next === plans.length) child.disconnect();
				else child.send({ index: next, plan: plans[next++] });
			};
			child.on('message', ({ index, outcome }: { index: number; outcome: Outcome }) => {
				outcomes[index] = outcome;
				giveNext();
			});
			child.on('error', reject);
			child.on('exit', (code) => (code ? reject(new Error(`worker: ${code}`)) : resolve()));
			giveNext();
		});
	await Promise.all(cpus().map(worker));
	return outcomes;
}
