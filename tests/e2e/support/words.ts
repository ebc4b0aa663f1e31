import en from '../../../messages/en.json' with { type: 'json' };
import nl from '../../../messages/nl.json' with { type: 'json' };

/** The words of the app as its catalogue has them: a text that is changed there is changed here. */
export const words = { nl, en };
