export * from './answers';
export * from './exercise-run';
export * from './progress';
export * from './scene';
export * from './types';
