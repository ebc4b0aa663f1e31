import { work } from '../pool';
import { run } from './run';

work(run);
