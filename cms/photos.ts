import { photosForParent } from '#plugins/photos/photos-for-parent.ts';

/** The thread in which photos of phones become WebP. */
photosForParent();
