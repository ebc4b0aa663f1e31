export * from './class-reading';
export * from './class-state';
export * from './stage';
export * from './body/changes';
export * from './body/playing';
export * from './body/view';
