export * from './block';
export * from './on-stage';
export * from './own-lesson';
export * from './pace';
export * from './run';
