import { beforeEach } from 'vitest';
import { overwriteGetLocale } from '../../../src/lib/paraglide/runtime';

// Files share what they load: a language that one of them chose must not last.
beforeEach(() => overwriteGetLocale(() => 'nl'));
