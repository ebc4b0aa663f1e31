/** Who the made-up person is to the eye: hair and clothes, no more. */

type Fill = 'hair' | 'cloth' | 'under' | 'none';

interface LookShape {
	d: string;
	fill: Fill;
	/** Of the line, units; 0: none. */
	line: number;
}

export interface PersonLook {
	name: string;
	/** Colours of the drawings, by their names. */
	skin: string;
	hair: string;
	cloth: string;
	under: string;
	/** Behind the head, from its middle. */
	behind: readonly LookShape[];
	/** Over the forehead, from the middle of the head. */
	over: readonly LookShape[];
	/** In front of the chest, from the middle of the shoulders. */
	front: readonly LookShape[];
}

const shape = (d: string, fill: Fill, line = 6): LookShape => ({ d, fill, line });

const JUMPER: PersonLook = {
	name: 'jumper',
	skin: '--draw-skin-a',
	hair: '--draw-hair-a',
	cloth: '--draw-cloth-a',
	under: '--draw-paper',
	behind: [shape('M-72 8C-88-62-52-94 0-94S88-62 72 8Q74 62 60 98H-60Q-74 62-72 8Z', 'hair')],
	over: [
		shape(
			'M-63 4C-72-64-38-86 2-86S72-64 63 4C60-22 50-40 32-52C8-34-30-30-46-36Q-60-20-63 4Z',
			'hair'
		)
	],
	front: []
};

const SHIRT: PersonLook = {
	name: 'shirt',
	skin: '--draw-skin-b',
	hair: '--draw-hair-b',
	cloth: '--draw-warm',
	under: '--draw-paper',
	behind: [],
	over: [
		shape(
			'M-64-2C-74-62-42-88 0-88S74-62 64-2C60-20 56-32 48-42C16-34-18-36-44-46Q-58-28-64-2Z',
			'hair'
		)
	],
	front: [
		shape('M0 30V300', 'none', 4),
		shape('M-36-10L-19 46L0 26ZM36-10L19 46L0 26Z', 'cloth'),
		shape('M32 92H78V132Q55 144 32 132Z', 'none', 4),
		shape('M-9 74h.1M-9 126h.1M-9 178h.1M-9 230h.1', 'none', 8)
	]
};

const CARDIGAN: PersonLook = {
	name: 'cardigan',
	skin: '--draw-skin-a',
	hair: '--draw-hair-b',
	cloth: '--draw-cloth-b',
	under: '--draw-calm',
	behind: [shape('M-34-92A34 32 0 1 1 34-92A34 32 0 1 1-34-92Z', 'hair')],
	over: [shape('M-63 4C-72-62-40-86 0-86S72-62 63 4C60-28 32-52 0-60C-32-52-60-28-63 4Z', 'hair')],
	front: [
		shape('M-33-8Q0 34 33-8L8 132Q0 142-8 132Z', 'under'),
		shape('M0 138V300', 'none'),
		shape('M13 168h.1M13 222h.1', 'none', 9)
	]
};

const LOOKS = [JUMPER, SHIRT, CARDIGAN] as const;

/** The same seed looks the same. */
export function lookOf(seed: number): PersonLook {
	return LOOKS[seed % LOOKS.length]!;
}
