/** GST on information technology services, basis points (unchanged by the rationalisation of 22 September 2025). */
export const serviceRateBp = 1800;
