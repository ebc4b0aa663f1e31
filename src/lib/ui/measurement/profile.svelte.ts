/** Under this name for who measures; the plan and the course know it by its own. */
export { ProfileState } from '../person/profile.svelte';
