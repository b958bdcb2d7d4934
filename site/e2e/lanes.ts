/**
 * How many files of browser tests run at the same time, each with a portal of its own. One unless the whole run asks
 * for more: for a single file a second portal would only be waited for.
 */
export const browserLanes = Math.max(1, Math.min(2, Math.trunc(Number(process.env.BROWSER_LANES)) || 1));
