/** Runs in the page: lays a kept database out, as its version made it; the app brings it to its own version. */
import { databaseIn, layDatabase } from '../../../src/lib/store/lay-database.fixture';

const layKept = (text: string) => layDatabase(databaseIn(text));

export type LayKept = typeof layKept;
Object.assign(globalThis, { layKept });
