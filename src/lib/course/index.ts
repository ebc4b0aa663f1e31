export * from './answers';
export * from './beats';
export * from './exercise-run';
export * from './felt-places';
export * from './own-answers';
export * from './progress';
export * from './scene';
export * from './types';
