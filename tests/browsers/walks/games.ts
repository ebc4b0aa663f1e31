import type { Walk } from '../walk';
import { playKwartet, playMemorie } from './game-table';

export const games: Walk[] = [
	{
		name: 'Kletskwartet to the end, by touch',
		needs: ['touch'],
		take: (visitor) => playKwartet(visitor, ['touch'])
	},
	{
		name: 'Kletskwartet to the end, by keyboard',
		take: (visitor) => playKwartet(visitor, ['keyboard'])
	},
	{
		name: 'Memorie to the end, by touch',
		needs: ['touch'],
		take: (visitor) => playMemorie(visitor, ['touch'])
	},
	{
		name: 'Memorie to the end, by keyboard',
		take: (visitor) => playMemorie(visitor, ['keyboard'])
	}
];
