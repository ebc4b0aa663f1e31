import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Runs all plans, as many at once as there are cores.
 * @param worker a module that calls `work`
 */
export async function runAll<Plan, Outcome>(
	worker: URL,
	plans: readonly Plan[]
): Promise<Outcome[]> {
	const outcomes = new Array<Outcome>(plans.length);
	let next = 0;
	const oneAfterAnother = () =>
		new Promise<void>((resolve, reject) => {
			const child = fork(fileURLToPath(worker));
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
	await Promise.all(cpus().map(oneAfterAnother));
	return outcomes;
}

/** One of several processes: runs what it is given, one after another. */
export function work<Plan, Outcome>(run: (plan: Plan) => Outcome): void {
	process.on('message', ({ index, plan }: { index: number; plan: Plan }) => {
		process.send!({ index, outcome: run(plan) });
	});
}
