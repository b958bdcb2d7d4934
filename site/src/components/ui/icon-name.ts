import type * as icons from './icons.ts';

/** Name of a picture in `icons.ts`. */
export type IconName = keyof typeof icons;
