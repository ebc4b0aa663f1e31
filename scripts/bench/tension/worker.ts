import { run, type Plan } from './run';

/** One of several processes: runs what it is given, one after another. */
process.on('message', ({ index, plan }: { index: number; plan: Plan }) => {
	process.send!({ index, outcome: run(plan) });
});
