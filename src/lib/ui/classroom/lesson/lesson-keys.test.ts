import { beforeEach, expect, it, vi } from 'vitest';
import { lessonKey } from './lesson-keys';

/** What has the focus: it lies in whatever a selector of these names. */
class Focused {
	constructor(private readonly within: (selector: string) => boolean) {}
	closest(selector: string) {
		return this.within(selector) ? this : null;
	}
}

beforeEach(() => void vi.stubGlobal('Element', Focused));

const press = (key: string, target: unknown = null) =>
	lessonKey({ key, target } as unknown as KeyboardEvent);

it('steps on and back by a remote, also while a choice has the focus; its arrows are its own', () => {
	const choice = new Focused((selector) => selector.startsWith('[type="radio"]'));
	expect([press('PageDown'), press('ArrowLeft')]).toEqual([{ do: 'next' }, { do: 'back' }]);
	expect(press('PageDown', choice)).toEqual({ do: 'next' });
	expect(press('ArrowRight', choice)).toBeNull();
});

it('does nothing where somebody types', () => {
	const text = new Focused((selector) => selector.includes('textarea'));
	expect([press('PageDown', text), press('ArrowRight', text)]).toEqual([null, null]);
});
