import { drawForParent } from '#plugins/documents/draw-for-parent.ts';

/** The thread in which the api's documents are drawn. */
drawForParent();
