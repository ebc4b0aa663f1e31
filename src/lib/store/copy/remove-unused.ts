import type { Connection } from '../connection';
import { listVaults } from '../vault/vault-rows';

/**
 * Takes away who has no name and has left nothing behind: made because somebody must be measured. Only
 * when somebody without a name came in, who she then is.
 * @param brought who came in, with her name
 */
export async function removeUnused(
	connection: Connection,
	brought: ReadonlyMap<string, string>
): Promise<void> {
	if (![...brought.values()].includes('')) return;
	const locked = (await listVaults(connection.raw)).map(({ profileId }) => profileId);
	await connection.write(async (transaction) => {
		const profiles = transaction.objectStore('profiles');
		const owners = [
			...(await transaction.objectStore('sessions').getAll()),
			...(await transaction.objectStore('plans').getAll()),
			...(await transaction.objectStore('counts').getAll()),
			...(await transaction.objectStore('layings').getAll())
		].map(({ profileId }) => profileId);
		const stay = new Set([...owners, ...locked, ...brought.keys()]);
		const unused = (await profiles.getAll()).filter(
			({ id, name, places }) => name === '' && places.length === 0 && !stay.has(id)
		);
		await Promise.all(unused.map(({ id }) => profiles.delete(id)));
	});
}
