/** Shortest time between two poses, ms. They place the chest and feed posture; more only heats the laptop. */
export const POSE_INTERVAL_MS = 125;
/** How often we look whether a second person is there, ms. */
export const COMPANY_INTERVAL_MS = 1000;
