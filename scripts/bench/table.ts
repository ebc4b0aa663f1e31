/** A table of measured figures with their targets; the last line says OK or what falls short. */
export class Table {
	#rows: { name: string; value: number; unit: string; target: string; met: boolean }[] = [];

	/** A figure without a target. */
	fact(name: string, value: number, unit: string) {
		this.#rows.push({ name, value, unit, target: '', met: true });
	}

	atLeast(name: string, value: number, unit: string, target: number) {
		this.#rows.push({ name, value, unit, target: `>= ${target}`, met: value >= target });
	}

	atMost(name: string, value: number, unit: string, target: number) {
		this.#rows.push({ name, value, unit, target: `<= ${target}`, met: value <= target });
	}

	/** @returns whether every target is met; a figure that is no number meets none */
	print(): boolean {
		for (const { name, value, unit, target, met } of this.#rows)
			console.log(
				`${name.padEnd(36)}${value.toFixed(1).padStart(9)} ${unit.padEnd(5)}${target.padStart(9)}${met ? '' : '  <- falls short'}`
			);
		const short = this.#rows.filter(({ met }) => !met).map(({ name }) => name);
		console.log(short.length === 0 ? 'OK' : `falls short: ${short.join(', ')}`);
		return short.length === 0;
	}
}
