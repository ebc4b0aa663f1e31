import { execFileSync } from 'node:child_process';
import { npmProgram } from '../lib/npm-program.mjs';
import { ROOT } from '../lib/root.mjs';

interface Component {
	name: string;
	externalReferences?: { type: string }[];
}

interface BillOfMaterials {
	serialNumber?: string;
	metadata: { timestamp?: string; tools?: unknown; component: Component };
	components: Component[];
}

/**
 * What Luwte is made of and made with, as CycloneDX (`npm sbom`). Without the moment, the number and npm's own
 * version, so that the same sources give the same text; and without the host that a package came from, which
 * may be a mirror of somebody's own.
 * @throws when npm cannot tell: what is installed is not what the lock file says
 */
export function billOfMaterials(): string {
	const text = execFileSync(...npmProgram(['sbom', '--sbom-format', 'cyclonedx']), {
		cwd: ROOT,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	const bill = JSON.parse(text) as BillOfMaterials;
	delete bill.serialNumber;
	delete bill.metadata.timestamp;
	delete bill.metadata.tools;
	// npm takes the name of the folder.
	bill.metadata.component.name = 'luwte';
	for (const component of bill.components)
		component.externalReferences = (component.externalReferences ?? []).filter(
			({ type }) => type !== 'distribution'
		);
	return `${JSON.stringify(bill, null, '\t')}\n`;
}
