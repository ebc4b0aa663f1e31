import type { Walk } from '../walk';
import { board } from './board';
import { classroom } from './classroom';
import { copy } from './copy';
import { exercise } from './exercise';
import { games } from './games';
import { leftAtOnce } from './left';
import { offline } from './offline';
import { ownDeck } from './own-deck';
import { pagesByAddress, pagesByLink } from './pages';
import { print } from './print';
import { rustcheck } from './rustcheck';
import { talk } from './talk';

/** The rows of the table, in its order. */
export const WALKS: readonly Walk[] = [
	pagesByAddress,
	pagesByLink,
	exercise,
	rustcheck,
	talk,
	...games,
	ownDeck,
	copy,
	leftAtOnce,
	offline,
	print,
	board,
	classroom
];
