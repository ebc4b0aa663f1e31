import { CSV_READERS, type CsvReader } from '$lib/store';
import { recall, remember } from '../choices';

const KEY = 'luwte-csv';

/** For whom tables are saved on this device: who works in Excel does so the next time as well. */
class ChosenReader {
	#reader = $state<CsvReader | null>(null);

	get value(): CsvReader {
		return this.#reader ?? this.load();
	}

	set value(reader: CsvReader) {
		this.#reader = reader;
		remember(KEY, reader);
	}

	load(): CsvReader {
		return (this.#reader = CSV_READERS.find((reader) => reader === recall(KEY)) ?? 'excel');
	}
}

export const csvReader = new ChosenReader();
