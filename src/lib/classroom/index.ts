export * from './class-reading';
export * from './class-state';
export * from './stage';
export * from './body/changes';
export * from './body/playing';
export * from './storyline/said';
export * from './storyline/storyline-slice';
export * from './storyline/told';
