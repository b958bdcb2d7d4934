import type { DeviceKind } from './contract.ts';

/** A device as its account knows it. `system`: empty where nobody has said what runs on it. */
export type DeviceView = { id: string; name: string; kind: DeviceKind; system: string };

/** With how often we were called for it. */
export type DeviceRow = DeviceView & { tickets: number };
export type DevicesView = { devices: DeviceRow[] };
