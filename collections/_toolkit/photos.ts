/** How a photo is kept. */
export type PhotoWish = {
  /** More are not unpacked. */
  maxPixels: number;
  /** Pixels of the longer side; a larger picture is scaled down. */
  longestSide: number;
  /** Of WebP, 1 to 100. */
  quality: number;
};

export interface Photos {
  /**
   * The main picture of a HEIC or HEIF file as WebP, upright, and nothing else of the file.
   * @throws PhotoProblem; DomainError `temporarily_unavailable` when too many wait
   */
  heicToWebp(bytes: Uint8Array, wish: PhotoWish): Promise<Uint8Array>;
}

/** Why a photo cannot be kept. */
export class PhotoProblem extends Error {
  readonly reason: 'damaged' | 'too_many_pixels';

  constructor(reason: PhotoProblem['reason'], more: { cause?: unknown } = {}) {
    super(reason, more);
    this.name = 'PhotoProblem';
    this.reason = reason;
  }
}
