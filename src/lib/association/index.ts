export * from './actions';
export * from './board';
export {
	IllegalCommand,
	obey,
	type Command,
	type Outcome,
	type PieceChange,
	type SingleCommand
} from './command';
export * from './geometry';
export * from './history';
export * from './laying';
export * from './layout';
export * from './limits';
export { boardSchema, historySchema } from './schema';
export * from './seen-from';
export * from './several';
