import type { StoreName } from '../schema';
import { keyText } from './row-key';
import type { AnyRow } from './seal';

export interface Change {
	store: StoreName;
	key: IDBValidKey;
	/** `null`: deleted */
	row: AnyRow | null;
}

/** What a work has changed and nobody has written yet: the last change of each key. */
export class Changes {
	readonly #stores = new Map<StoreName, Map<string, Change>>();

	set(change: Change) {
		const changes = this.#stores.get(change.store) ?? new Map<string, Change>();
		this.#stores.set(change.store, changes.set(keyText(change.key), change));
	}

	get(store: StoreName, key: IDBValidKey): Change | undefined {
		return this.#stores.get(store)?.get(keyText(key));
	}

	/** Of one store, within a range of keys. */
	of(store: StoreName, range?: IDBKeyRange): Change[] {
		const changes = [...(this.#stores.get(store)?.values() ?? [])];
		return range ? changes.filter(({ key }) => range.includes(key)) : changes;
	}

	all(): Change[] {
		return [...this.#stores.keys()].flatMap((store) => this.of(store));
	}
}
