/** What is of this device and goes to no other: in no copy and in no vault. Whoever keeps it looks at it. */
export interface DeviceRow {
	key: string;
	value: unknown;
}
