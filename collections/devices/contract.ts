import * as z from 'zod/mini';
import { plainLine, uuid } from '#kernel/contract.ts';
import { deviceInputWords } from './rules/input-words.ts';

export const deviceKinds = ['laptop', 'desktop', 'phone', 'tablet', 'printer', 'network', 'other'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** How many devices one account keeps. */
export const deviceLimit = 100;

/** What is known of a device: what its owner calls it, what it is, and what runs on it if she knows. */
export const deviceContent = z.strictObject({
  name: plainLine({ min: 2, max: 60, short: () => deviceInputWords().name }),
  kind: z.enum(deviceKinds, { error: () => deviceInputWords().kind }),
  system: plainLine({ min: 0, max: 60 }),
});
export type DeviceContent = z.infer<typeof deviceContent>;

/** `key` is made once per form, so that a repeat adds once. */
export const addDeviceInput = z.extend(deviceContent, { key: uuid });
export type AddDeviceInput = z.infer<typeof addDeviceInput>;
